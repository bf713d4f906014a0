// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QMainWindow>
#include <QMenu>
#include <QPainter>
#include <QPointer>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSet>
#include <QSpinBox>
#include <QTabWidget>
#include <QToolBar>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <QtTest>

#include "tests/support/test_program.h"
#include "widgets/common/apply_theme.h"
#include "widgets/common/banner.h"
#include "widgets/common/dock_title_bar.h"
#include "widgets/common/glyphs.h"
#include "widgets/common/icons.h"
#include "widgets/common/json_view.h"
#include "widgets/common/small_widgets.h"
#include "widgets/common/theme.h"

using namespace stepwright;
using namespace stepwright::common;

namespace {

double channel(double value) {
  return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}
double luminance(const QColor& c) {
  return 0.2126 * channel(c.redF()) + 0.7152 * channel(c.greenF()) + 0.0722 * channel(c.blueF());
}
double contrast(const QColor& a, const QColor& b) {
  const double x = luminance(a), y = luminance(b);
  return (qMax(x, y) + 0.05) / (qMin(x, y) + 0.05);
}

bool hasInk(const QPixmap& pixmap) {
  const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
  for (int y = 0; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x)
      if (qAlpha(image.pixel(x, y)) > 100) return true;
  return false;
}

QWidget* form() {
  auto* box = new QWidget;
  auto* column = new QVBoxLayout(box);
  column->addWidget(new SearchField(QStringLiteral("Search")));
  auto* combo = new QComboBox;
  combo->addItems({QStringLiteral("Release stock"), QStringLiteral("Charge card")});
  column->addWidget(combo);
  column->addWidget(new QSpinBox);
  auto* focused = new QLineEdit(QStringLiteral("2 s"));
  focused->setObjectName(QStringLiteral("focused"));
  column->addWidget(focused);
  auto* on = new QCheckBox(QStringLiteral("Any uncaught error"));
  on->setChecked(true);
  column->addWidget(on);
  column->addWidget(new QCheckBox(QStringLiteral("Any error")));
  auto* radio = new QRadioButton(QStringLiteral("Before"));
  radio->setChecked(true);
  column->addWidget(radio);
  auto* primary =
      new QPushButton(icon(QStringLiteral("new"), &Theme::onAccent), QStringLiteral("New"));
  primary->setObjectName(QStringLiteral("primary"));
  column->addWidget(primary);
  column->addWidget(new QPushButton(icon(QStringLiteral("open")), QStringLiteral("Open")));
  auto* off = new QPushButton(icon(QStringLiteral("import")), QStringLiteral("Disabled"));
  off->setEnabled(false);
  column->addWidget(off);
  column->addWidget(new LinkButton(QStringLiteral("Create it")));
  column->addWidget(new KeyCap(QStringLiteral("Ctrl P")));
  column->addStretch(1);
  return box;
}

}  // namespace

class TestTheme : public QObject {
  Q_OBJECT
 private slots:
  void fontsFollowTheApplicationsOwn() {
    const QFont before = QApplication::font();
    const QFont usual = fontOf(FontRole::StateName);
    QVERIFY(fontOf(FontRole::StateName) == usual);
    QVERIFY(!(fontOf(FontRole::StateName, 20) == usual));
    QVERIFY(!(fontOf(FontRole::StateSecond) == usual));
    QFont other = before;
    other.setHintingPreference(QFont::PreferNoHinting);
    other.setKerning(!before.kerning());
    QApplication::setFont(other);
    QCOMPARE(fontOf(FontRole::StateName).kerning(), other.kerning());
    QApplication::setFont(before);
    QCOMPARE(fontOf(FontRole::StateName).kerning(), before.kerning());
    QCOMPARE(fontOf(FontRole::StateName).pixelSize(), usual.pixelSize());
  }

  void everyBreakpointIsDrawnInItsOwnWay() {
    QSet<QByteArray> seen;
    for (const auto kind : {BreakpointKind::Enter, BreakpointKind::Exit, BreakpointKind::Retry,
                            BreakpointKind::Error}) {
      for (const auto look : {BreakpointLook::On, BreakpointLook::Log, BreakpointLook::Disabled}) {
        const QImage image = breakpointIcon(look, kind).pixmap(16, 16).toImage();
        seen << QByteArray(reinterpret_cast<const char*>(image.constBits()),
                           static_cast<int>(image.sizeInBytes()));
      }
    }
    QCOMPARE(seen.size(), 12);
  }

  void contrastsHold() {
    for (ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark}) {
      const Theme theme = Theme::of(kind);
      QVERIFY(contrast(theme.text, theme.surface) > 9);
      QVERIFY(contrast(theme.accent, theme.surface) > 9);
      QVERIFY(contrast(theme.line3, theme.canvas) > 3);
      for (int i = 1; i <= static_cast<int>(replay::StateStatus::Aborted); ++i)
        QVERIFY(contrast(theme.status(static_cast<replay::StateStatus>(i)), theme.canvas) > 3);
    }
  }

  void styleSheetHasNoTokenLeft() {
    for (ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark}) {
      const QString sheet = Theme::of(kind).styleSheet();
      QVERIFY(sheet.size() > 1000);
      static const QRegularExpression token(QStringLiteral("@\\w+@"));
      const QString body = sheet.mid(sheet.indexOf(QStringLiteral("*/")));
      QCOMPARE(token.match(body).captured(), QString());
    }
  }

  void everyIconDraws() {
    const QDir folder(QStringLiteral(STEPWRIGHT_SOURCE_DIR "/resources/icons"));
    const QStringList files = folder.entryList({QStringLiteral("*.svg")});
    QVERIFY(files.size() > 80);
    for (const QString& file : files)
      QVERIFY2(hasInk(icon(file.chopped(4)).pixmap(16, 16)), qPrintable(file));
    for (int type = 0; type < 8; ++type)
      QVERIFY(hasInk(icon(stateIconName(static_cast<asl::StateType>(type))).pixmap(24, 24)));
  }

  void iconsFollowTheTheme() {
    const QIcon run = icon(QStringLiteral("run-fill"));
    applyTheme(*qApp, ThemeKind::Light);
    const QImage light = run.pixmap(16, 16).toImage();
    applyTheme(*qApp, ThemeKind::Dark);
    QVERIFY(light != run.pixmap(16, 16).toImage());
  }

  /// An icon stands where the tick of others stands.
  void anEntryWithAnIconShowsThatItIsPicked() {
    applyTheme(*qApp, ThemeKind::Light);
    const auto drawn = [](bool picked) {
      QMenu menu;
      QAction* entry = menu.addAction(icon(QStringLiteral("clock")), QStringLiteral("Real time"));
      entry->setCheckable(true);
      entry->setChecked(picked);
      return menu.grab().toImage();
    };
    QVERIFY(drawn(true) != drawn(false));
  }

  void statusIconsDiffer() {
    QSet<QByteArray> seen;
    for (int i = 1; i <= static_cast<int>(replay::StateStatus::Aborted); ++i) {
      if (static_cast<replay::StateStatus>(i) == replay::StateStatus::TimedOut) continue;
      const QImage image = statusIcon(static_cast<replay::StateStatus>(i)).pixmap(16, 16).toImage();
      seen.insert(QByteArray(reinterpret_cast<const char*>(image.constBits()),
                             static_cast<int>(image.sizeInBytes())));
    }
    QCOMPARE(seen.size(), static_cast<int>(replay::StateStatus::Aborted) - 1);
  }

  void dockTitleBarClosesAndFloats() {
    QMainWindow window;
    QDockWidget dock(QStringLiteral("Problems"), &window);
    auto* bar = new DockTitleBar(&dock);
    dock.setTitleBarWidget(bar);
    window.addDockWidget(Qt::LeftDockWidgetArea, &dock);
    bar->setCount(3);
    window.show();
    QCOMPARE(bar->sizeHint().height(), 28);
    QCOMPARE(bar->findChild<CountBadge*>()->count(), 3);
    const auto buttons = bar->findChildren<QToolButton*>();
    QCOMPARE(buttons.size(), 2);
    QTest::mouseClick(buttons.at(0), Qt::LeftButton);
    QVERIFY(dock.isFloating());
    QTest::mouseClick(buttons.at(0), Qt::LeftButton);
    QTest::mouseClick(buttons.at(1), Qt::LeftButton);
    QVERIFY(!dock.isVisible());
  }

  void bannerShowsItsLinks() {
    Banner banner;
    QSignalSpy spy(&banner, &Banner::linkActivated);
    banner.setText({QStringLiteral("Paused"),
                    QStringLiteral("pause"),
                    QStringLiteral("Ship each parcel, item 3"),
                    QString(),
                    {QStringLiteral("Jump"), QStringLiteral("Go to 5")}});
    banner.show();
    const auto links = banner.findChildren<LinkButton*>();
    QCOMPARE(links.size(), 2);
    QTest::mouseClick(links.at(1), Qt::LeftButton);
    QCOMPARE(spy.at(0).at(0).toInt(), 1);
    // Others take their place at once, also where nothing is deleted for as long as a dialog asks.
    const QPointer<LinkButton> old = links.at(0);
    banner.setText({{}, {}, QStringLiteral("Asks"), {}, {QStringLiteral("Answer")}});
    QVERIFY(!old || !old->isVisible());
  }

  void bannerShowsItsIconWithoutAWord() {
    Banner banner;
    banner.resize(400, 30);
    const auto corner = [&] { return banner.grab().toImage().pixelColor(9, 15); };
    QCOMPARE(corner(), Theme::current().surface2);
    banner.setText({{}, QStringLiteral("shield"), QStringLiteral("This folder asks"), {}, {}});
    QCOMPARE(corner(), Theme::current().ink);
  }

  /// With STEPWRIGHT_PICTURES set to a folder, pictures of the widgets are left there to be looked
  /// at.
  void gallery() {
    const QString folder = qEnvironmentVariable("STEPWRIGHT_PICTURES");
    if (folder.isEmpty()) QSKIP("set STEPWRIGHT_PICTURES to keep the pictures");
    for (ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark}) {
      applyTheme(*qApp, kind);
      QMainWindow window;
      window.resize(900, 620);
      auto* bar = window.addToolBar(QStringLiteral("Main"));
      for (const char* name : {"new", "open", "save", "undo", "redo"})
        bar->addAction(icon(QLatin1String(name)), QLatin1String(name));
      auto* run = new QToolButton;
      run->setObjectName(QStringLiteral("primary"));
      run->setText(QStringLiteral("Run"));
      run->setIcon(icon(QStringLiteral("run-fill"), &Theme::onAccent));
      run->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
      bar->addSeparator();
      bar->addWidget(run);
      bar->addSeparator();
      bar->addAction(icon(QStringLiteral("pause")), QStringLiteral("Pause"))->setEnabled(false);
      auto* dock = new QDockWidget(QStringLiteral("Variables"), &window);
      auto* title = new DockTitleBar(dock);
      title->setCount(5);
      dock->setTitleBarWidget(title);
      auto* json = new JsonView;
      JsonSection input{
          QStringLiteral("Input"),
          {},
          json::Value::object(
              {{"parcel", json::Value::object({{"id", "P-1041-3"}, {"weight", 2.4}})},
               {"index", 3}}),
          json::Value::object(
              {{"parcel", json::Value::object({{"id", "P-1041-3"}, {"weight", 1.5}})}}),
          QStringLiteral("$states.input")};
      json->setSections({input});
      json->expandAll();
      dock->setWidget(json);
      window.addDockWidget(Qt::RightDockWidgetArea, dock);
      auto* tabs = new QTabWidget;
      tabs->setDocumentMode(true);
      tabs->addTab(form(), QStringLiteral("Form"));
      auto* tree = new QTreeWidget;
      tree->setHeaderLabels({QStringLiteral("Problem"), QStringLiteral("Place")});
      auto* item = new QTreeWidgetItem(
          tree, {QStringLiteral("Rules 1 and 2 can both match"), QStringLiteral("Which route?")});
      new QTreeWidgetItem(item, {QStringLiteral("Child"), QStringLiteral("there")});
      for (int i = 1; i < 9; ++i) {
        auto* row = new QTreeWidgetItem(item, {statusWord(static_cast<replay::StateStatus>(i))});
        row->setIcon(0, statusIcon(static_cast<replay::StateStatus>(i)));
        if (i < 6) row->setIcon(1, breakpointIcon(static_cast<BreakpointLook>(i - 1)));
      }
      tree->expandAll();
      tree->setCurrentItem(item);
      tabs->addTab(tree, icon(QStringLiteral("error")), QStringLiteral("Problems"));
      auto* middle = new QWidget;
      auto* column = new QVBoxLayout(middle);
      auto* banner = new Banner;
      banner->setText({QStringLiteral("Paused"),
                       QStringLiteral("pause"),
                       QStringLiteral("Ship each parcel, item 3"),
                       QStringLiteral("next call in 4 s of virtual time"),
                       {QStringLiteral("Jump to attempt")}});
      auto* past = new Banner;
      past->setText({QStringLiteral("Past"),
                     QStringLiteral("history"),
                     QStringLiteral("Event 14 of 31"),
                     {},
                     {QStringLiteral("Back to live")},
                     true});
      column->addWidget(banner);
      column->addWidget(past);
      column->addWidget(tabs);
      window.setCentralWidget(middle);
      window.show();
      window.findChild<QLineEdit*>(QStringLiteral("focused"))->setFocus();
      window.activateWindow();
      QVERIFY(QTest::qWaitForWindowActive(&window));
      const QString name =
          kind == ThemeKind::Dark ? QStringLiteral("dark") : QStringLiteral("light");
      QVERIFY(window.grab().save(folder + QStringLiteral("/common-form-") + name +
                                 QStringLiteral(".png")));
      tabs->setCurrentIndex(1);
      QVERIFY(window.grab().save(folder + QStringLiteral("/common-tree-") + name +
                                 QStringLiteral(".png")));
    }
  }
};

STEPWRIGHT_TEST(TestTheme)
#include "test_theme.moc"
