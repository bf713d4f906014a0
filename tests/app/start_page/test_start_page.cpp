// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start_page/start_page.h"

#include <QAbstractButton>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include "app/start_page/cards.h"
#include "app/start_page/library.h"
#include "engine/asl/document.h"
#include "tests/support/test_program.h"
#include "widgets/common/apply_theme.h"

using namespace stepwright;
using namespace stepwright::app;

class TestStartPage : public QObject {
  Q_OBJECT
 private slots:
  void initTestCase() {
    Q_INIT_RESOURCE(stepwright);
    common::applyTheme(*qApp, common::ThemeKind::Light);
  }

  void everyEntryIsAWorkflow() {
    auto all = samples();
    QVERIFY(all.size() >= 9);
    const auto more = templates();
    QVERIFY(more.size() >= 6);
    all.insert(all.end(), more.begin(), more.end());
    for (const auto& entry : all) {
      const auto document = asl::Document::read(textOf(entry));
      QVERIFY2(document.wellFormed(), qPrintable(entry.title));
      QVERIFY2(entry.file.isEmpty() || !document.machine()->states.empty(),
               qPrintable(entry.title));
      QVERIFY2(!entry.text.isEmpty(), qPrintable(entry.title));
    }
  }

  void factsCountNestedStates() {
    QCOMPARE(
        factsOf(R"({"StartAt":"A","QueryLanguage":"JSONata","States":{"A":{"Type":"Map","End":true,
      "ItemProcessor":{"StartAt":"B","States":{"B":{"Type":"Pass","End":true}}}}}})"),
        QStringLiteral("2 states, JSONata"));
  }

  void timesInWords() {
    const QDateTime now({2026, 11, 21}, {15, 0});
    QLocale::setDefault(QLocale::c());
    QCOMPARE(whenInWords({{2026, 11, 21}, {14, 2}}, now), QStringLiteral("today 14:02"));
    QCOMPARE(whenInWords({{2026, 11, 20}, {18, 21}}, now), QStringLiteral("yesterday 18:21"));
    QCOMPARE(whenInWords({{2026, 11, 19}, {8, 0}}, now), QStringLiteral("Thursday"));
    QCOMPARE(whenInWords({{2026, 11, 3}, {8, 0}}, now), QStringLiteral("3 November"));
    QCOMPARE(whenInWords({{2025, 5, 2}, {8, 0}}, now), QStringLiteral("2 May 2025"));
  }

  void samplesAreDrawnAndOpened() {
    StartPage page;
    page.resize(1400, 800);
    page.show();
    const auto cards = page.findChildren<SampleCard*>();
    QVERIFY(!cards.isEmpty());
    QTRY_VERIFY(cards.first()->hasThumbnail());
    QSignalSpy chosen(&page, &StartPage::entryChosen);
    QTest::keyClick(cards.first(), Qt::Key_Space);
    QCOMPARE(chosen.count(), 1);
    QVERIFY(chosen.first().at(1).toByteArray().contains("StartAt"));
  }

  void moreSamplesOnDemand() {
    StartPage page;
    page.resize(1400, 800);
    page.show();
    auto shown = [&] {
      int count = 0;
      for (const auto* card : page.findChildren<SampleCard*>()) count += card->isVisible() ? 1 : 0;
      return count;
    };
    QCOMPARE(shown(), 6);
    for (auto* button : page.findChildren<QPushButton*>()) {
      if (button->text() == QStringLiteral("All %1").arg(samples().size())) {
        button->click();
        break;
      }
    }
    QCOMPARE(shown(), static_cast<int>(samples().size()));
  }

  void recentFilesAndUnsavedWork() {
    StartPage page;
    page.setRecentFiles(
        {QStringLiteral("/somewhere/a.asl.json"), QStringLiteral("/somewhere/b.asl.yaml")});
    QSignalSpy file(&page, &StartPage::fileChosen);
    const auto rows = page.findChildren<RecentRow*>();
    QCOMPARE(rows.size(), 2);
    rows.last()->click();
    QCOMPARE(file.first().first().toString(), QStringLiteral("/somewhere/b.asl.yaml"));
    QSignalSpy recover(&page, &StartPage::recoverRequested);
    page.setUnsaved(
        {{{}, {}, QStringLiteral("invoice.asl.json"), QDateTime::currentDateTime(), "{}"}});
    for (auto* button : page.findChildren<QPushButton*>()) {
      if (button->text() == StartPage::tr("Recover")) button->click();
    }
    QCOMPARE(recover.count(), 1);
  }

  // Writes pictures to look at where PICTURES names a folder.
  void pictures() {
    const QString folder = qEnvironmentVariable("PICTURES");
    if (folder.isEmpty()) QSKIP("only to look at");
    for (auto kind : {common::ThemeKind::Light, common::ThemeKind::Dark}) {
      common::applyTheme(*qApp, kind);
      StartPage page;
      page.setRecentFiles({QDir::homePath() + QStringLiteral("/work/order.asl.json"),
                           QStringLiteral("/etc/hostname")});
      page.setUnsaved({{{},
                        {},
                        QStringLiteral("invoice.asl.json"),
                        QDateTime::currentDateTime().addDays(-1),
                        "{}"}});
      page.resize(1432, 770);
      page.show();
      for (const auto* card : page.findChildren<SampleCard*>()) {
        if (card->isVisible()) QTRY_VERIFY(card->hasThumbnail());
      }
      QVERIFY(page.grab().save(
          folder + (kind == common::ThemeKind::Light ? "/start-light.png" : "/start-dark.png")));
    }
    common::applyTheme(*qApp, common::ThemeKind::Light);
  }
};

STEPWRIGHT_TEST(TestStartPage)
#include "test_start_page.moc"
