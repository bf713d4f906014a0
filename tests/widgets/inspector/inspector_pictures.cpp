// SPDX-License-Identifier: GPL-3.0-or-later
// Opens the Inspector for each state of a workflow that has all types in both languages, on each of
// its tabs, and looks for what a person would stumble over: words that are cut, fields that stick
// out, pages with nothing on them. With STEPWRIGHT_PICTURES set to a folder it keeps a picture of
// each; run it with QT_SCALE_FACTOR=2 for the pictures at 200 %.
#include <QAbstractButton>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolTip>
#include <QtTest>

#include "engine/asl/bind.h"
#include "engine/json/parse.h"
#include "tests/support/test_program.h"
#include "tests/widgets/inspector/every_state.h"
#include "widgets/common/apply_theme.h"
#include "widgets/inspector/field_editor.h"
#include "widgets/inspector/inspector.h"

namespace stepwright::inspector {
namespace {

assist::Sample knownData() {
  assist::Sample sample;
  sample.input =
      json::parse(R"({"total":1284.5,"stock":"full","pause":5,"parcels":[1,2],"order":{"id":7}})")
          .value();
  sample.variables = json::parse(R"({"receipt":"R-17","total":1284.5})").value();
  return sample;
}

/// Lets nested layouts come to rest: each level asks the next one in an event of its own.
void settle() {
  for (int turn = 0; turn < 8; ++turn) {
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QCoreApplication::processEvents();
  }
}

/// What is wrong with the page, a line each.
QStringList flawsOf(const QWidget& page, const QWidget& content) {
  QStringList flaws;
  for (const auto* child : content.findChildren<QWidget*>()) {
    if (!child->isVisibleTo(&content)) continue;
    const QRect place(child->mapTo(&content, QPoint()), child->size());
    if (place.right() > content.width())
      flaws << QStringLiteral("%1 sticks out")
                   .arg(child->accessibleName() + QLatin1String(child->metaObject()->className()));
    // Labels of a class of their own shorten their words themselves.
    if (qstrcmp(child->metaObject()->className(), "QLabel") == 0) {
      const auto* label = static_cast<const QLabel*>(child);
      if (!label->wordWrap() && label->textFormat() != Qt::RichText && label->text().size() > 1 &&
          label->width() + 1 < label->sizeHint().width())
        flaws << QStringLiteral("cut: %1").arg(label->text());
    } else if (const auto* button = qobject_cast<const QAbstractButton*>(child)) {
      if (button->text().size() > 1 && button->width() + 1 < button->minimumSizeHint().width())
        flaws << QStringLiteral("cut: %1").arg(button->text());
    }
  }
  if (page.width() < content.minimumSizeHint().width())
    flaws << QStringLiteral("wider than the dock by %1")
                 .arg(content.minimumSizeHint().width() - page.width());
  return flaws;
}

}  // namespace

class InspectorPictures : public QObject {
  Q_OBJECT
 private slots:
  void everyTab_data() {
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("dark");
    const auto document = asl::Document::read(std::string(kEveryState));
    for (const bool dark : {false, true}) {
      const char* theme = dark ? "dark" : "light";
      QTest::addRow("%s-machine", theme) << QString() << dark;
      for (const auto& state : document.machine()->states) {
        const QString name = QString::fromStdString(state.name)
                                 .remove(QLatin1Char('?'))
                                 .replace(QLatin1Char(' '), QLatin1Char('_'));
        QTest::addRow("%s-%s-%s", theme, asl::toString(state.type).data(), qPrintable(name))
            << QString::fromStdString(state.id) << dark;
      }
      QTest::addRow("%s-Pass-inner", theme)
          << QStringLiteral("/States/Both at once/Branches/0/States/Left too") << dark;
    }
  }

  void everyTab() {
    QFETCH(QString, state);
    QFETCH(bool, dark);
    common::applyTheme(*qApp, dark ? common::ThemeKind::Dark : common::ThemeKind::Light);
    Inspector form;
    form.resize(340, 800);
    form.setDocument(asl::Document::read(std::string(kEveryState)), true);
    if (!state.isEmpty()) form.setSelection({state.toStdString()});
    form.setSample(knownData());
    form.show();
    const auto* tabs = form.findChild<QTabBar*>(QStringLiteral("inspectorTabs"));
    const auto* pages = form.findChild<QStackedWidget*>();
    QStringList flaws;
    for (int i = 0; i < tabs->count(); ++i) {
      const QString tab = tabs->tabData(i).toString();
      form.showTab(tab);
      settle();
      auto* page = qobject_cast<QScrollArea*>(pages->currentWidget());
      QVERIFY(page);
      for (const auto& flaw : flawsOf(*page->viewport(), *page->widget()))
        flaws << tab + QLatin1String(": ") + flaw;
      keep(form, *page, QString::fromLatin1(QTest::currentDataTag()) + QLatin1Char('-') + tab);
    }
    QCOMPARE(flaws.join(QLatin1Char('\n')), QString());
  }

  /// Help as it is shown with F1, for a field with much to say.
  void help() {
    for (const auto kind : {common::ThemeKind::Light, common::ThemeKind::Dark}) {
      common::applyTheme(*qApp, kind);
      Inspector form;
      form.resize(340, 800);
      form.setDocument(asl::Document::read(std::string(kEveryState)), true);
      form.setSelection({"/States/Each file"});
      form.showTab(QStringLiteral("Data"));
      form.show();
      settle();
      for (auto* editor : form.findChildren<FieldEditor*>()) {
        if (editor->fieldName() == QLatin1String("CSVHeaders") && editor->isVisible())
          editor->showHelp();
      }
      QTRY_VERIFY(QToolTip::isVisible());
      QVERIFY(QToolTip::text().contains(QLatin1String("CSVHeaderLocation is GIVEN")));
      const QString folder = qEnvironmentVariable("STEPWRIGHT_PICTURES");
      for (auto* tip : QApplication::topLevelWidgets()) {
        if (!tip->inherits("QTipLabel") || !tip->isVisible()) continue;
        QVERIFY2(tip->width() < 420, "the help is as wide as the dock, not as the screen");
        if (!folder.isEmpty())
          tip->grab().save(QStringLiteral("%1/help-%2.png")
                               .arg(folder, kind == common::ThemeKind::Dark
                                                ? QStringLiteral("dark")
                                                : QStringLiteral("light")));
      }
      QToolTip::hideText();
    }
  }

 private:
  /// The whole page, as high as it needs to be.
  static void keep(Inspector& form, QScrollArea& page, const QString& name) {
    const QString folder = qEnvironmentVariable("STEPWRIGHT_PICTURES");
    if (folder.isEmpty()) return;
    const QSize usual = form.size();
    const int hidden = page.verticalScrollBar()->maximum();
    if (hidden > 0) form.resize(usual.width(), usual.height() + hidden + 8);
    settle();
    const auto scale = qRound(form.devicePixelRatioF() * 100);
    QDir().mkpath(folder);
    form.grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, name).arg(scale));
    form.resize(usual);
    settle();
  }
};

}  // namespace stepwright::inspector

STEPWRIGHT_TEST(stepwright::inspector::InspectorPictures)
#include "inspector_pictures.moc"
