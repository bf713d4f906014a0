// SPDX-License-Identifier: GPL-3.0-or-later
// Two documents are run, stopped and closed, in one window and in two: what is shown and what keys
// do is of the document in front, and a run in another one is neither lost nor forgotten.
#include <QDockWidget>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>

#include "tests/journeys/debugging.h"
#include "tests/journeys/pointer.h"
#include "tests/journeys/typist.h"
#include "tests/support/test_program.h"
#include "widgets/common/banner.h"
#include "widgets/debug/moment_bar.h"

namespace stepwright::journeys {

namespace {

const char* charge = R"({
  "StartAt": "Check",
  "States": {
    "Check": { "Type": "Pass", "Result": { "of": "charge" }, "Next": "Charge" },
    "Charge": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:charge",
                "End": true }
  }
})";
const char* shipMachine = R"({
  "StartAt": "Pack",
  "States": {
    "Pack": { "Type": "Pass", "Result": { "of": "ship" }, "Next": "Send" },
    "Send": { "Type": "Pass", "End": true }
  }
})";

}  // namespace

class ARunForEachDocument : public QObject {
  Q_OBJECT

  static QTabWidget& tabs(app::MainWindow& window) {
    return *window.findChild<QTabWidget*>(QStringLiteral("documents"));
  }
  static void clickTab(Stage& stage, int tab) {
    QTabBar& bar = *tabs(stage.window()).tabBar();
    Typist::click(bar, bar.tabRect(tab).center());
    Typist::settle();
  }
  static void press(Stage& stage, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    stage.window().activateWindow();  // after a dialog: there is no window manager
    QVERIFY(QTest::qWaitForWindowActive(&stage.window()));
    Typist::key(key, modifiers);
  }
  static QString spokenTab(Stage& stage, int tab) {
    return tabs(stage.window()).tabBar()->accessibleTabName(tab);
  }
  static QString console(Stage& stage) { return stage.textOfDock(QStringLiteral("dockConsole")); }
  static QString panels(Stage& stage) {
    QString all;
    for (const char* name :
         {"dockStack", "dockVariables", "dockHistory", "dockDataFlow", "dockCallbacks", "dockRuns"})
      all += stage.textOfDock(QLatin1String(name));
    return all + console(stage);
  }
  static QPushButton* buttonIn(QWidget& box, const QString& words) {
    for (auto* button : box.findChildren<QPushButton*>())
      if (button->text().remove(QLatin1Char('&')) == words) return button;
    return nullptr;
  }
  /// Charge in front, waiting for the answer of its Task; ship behind it.
  static void openBoth(Debugging& debugging) {
    debugging.write(QStringLiteral("ship.asl.json"), shipMachine);
    debugging.write(QStringLiteral("charge.asl.json"), charge);
    Typist::key(Qt::Key_F5);
    QVERIFY(debugging.says(QStringLiteral("WAITING for the answer of Charge")));
  }

 private slots:
  void panelsAndKeysAreOfTheDocumentInFront() {
    Stage stage;
    Debugging debugging(stage);
    STEP(openBoth(debugging));
    auto* bar = stage.find<debug::MomentBar>();
    QVERIFY(bar->isVisible());
    QVERIFY(panels(stage).contains(QStringLiteral("Charge")));

    clickTab(stage, 0);
    QVERIFY(!bar->isVisible());
    QVERIFY2(!panels(stage).contains(QStringLiteral("harge")), qPrintable(panels(stage)));
    QVERIFY2(stage.status().startsWith(QStringLiteral("Ready")), qPrintable(stage.status()));
    QVERIFY(!stage.action("stop")->isEnabled());
    Typist::key(Qt::Key_F5);
    QVERIFY(debugging.says(QStringLiteral("SUCCEEDED")));
    QVERIFY(panels(stage).contains(QStringLiteral("Send")));
    QVERIFY2(!panels(stage).contains(QStringLiteral("harge")), qPrintable(panels(stage)));

    // The other one stands where it stood, and Restart runs the one in front.
    clickTab(stage, 1);
    QVERIFY(stage.status().startsWith(QStringLiteral("WAITING for the answer of Charge")));
    QCOMPARE(bar->text().title, QStringLiteral("Charge needs an answer"));
    QVERIFY(!panels(stage).contains(QStringLiteral("Send")));
    clickTab(stage, 0);
    Typist::key(Qt::Key_F5, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(debugging.waitFor([](const session::Moment& moment) {
      return moment.runs.size() == 2 && moment.view.status == replay::RunStatus::Succeeded;
    }));
    QCOMPARE((*debugging.moment().output)["of"].string(), std::string_view("ship"));
    clickTab(stage, 1);
    QCOMPARE(debugging.moment().runs.size(), std::size_t{1});
  }

  void aStopInAnotherDocumentIsAMarkOnItsTab() {
    Stage stage;
    Debugging debugging(stage);
    debugging.write(QStringLiteral("ship.asl.json"), shipMachine);
    debugging.write(QStringLiteral("charge.asl.json"), charge);
    QVERIFY(tabs(stage.window()).tabIcon(1).isNull());
    stage.act("run");
    tabs(stage.window()).setCurrentIndex(0);  // before the run has come to its question
    QTRY_VERIFY(!tabs(stage.window()).tabIcon(1).isNull());
    const QString words = QStringLiteral("WAITING for the answer of Charge");
    QVERIFY2(spokenTab(stage, 1).contains(words), qPrintable(spokenTab(stage, 1)));
    QVERIFY(tabs(stage.window()).tabToolTip(1).contains(words));
    QVERIFY2(stage.status().contains(QStringLiteral("charge.asl.json: ") + words),
             qPrintable(stage.status()));
    QCOMPARE(stage.window().page()->model().title(), QStringLiteral("ship.asl.json"));
    stage.keepPicture(QStringLiteral("tab-mark-light"));

    clickTab(stage, 1);
    Typist::key(Qt::Key_F5, Qt::ShiftModifier);
    QVERIFY(debugging.says(QStringLiteral("ABORTED")));
    QVERIFY(tabs(stage.window()).tabIcon(1).isNull());
    QVERIFY(!spokenTab(stage, 1).contains(words));
  }

  void closingADocumentWhoseRunIsAliveAsks() {
    Stage stage;
    Debugging debugging(stage);
    STEP(openBoth(debugging));
    QString said;
    const auto say = [&](const char* words) {
      return [&said, words](QWidget& box) {
        said = static_cast<QMessageBox&>(box).text();
        if (auto* button = buttonIn(box, QLatin1String(words))) button->click();
      };
    };
    {
      Answers keep(say("Keep it open"));
      press(stage, Qt::Key_W, Qt::ControlModifier);
      QCOMPARE(keep.asked(), 1);
      QCOMPARE(said, QStringLiteral("The run of charge.asl.json has not ended."));
    }
    QVERIFY(debugging.run().isPaused());
    Answers end(say("End the run"));
    press(stage, Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(end.asked(), 1);
    Typist::settle();
    QCOMPARE(tabs(stage.window()).count(), 1);
    QVERIFY(!debugging.run().hasRun());
    QVERIFY2(!panels(stage).contains(QStringLiteral("harge")), qPrintable(panels(stage)));

    // With the last document the last run goes, and nothing of it is shown.
    press(stage, Qt::Key_F5);
    QVERIFY(debugging.says(QStringLiteral("SUCCEEDED")));
    press(stage, Qt::Key_W, Qt::ControlModifier);
    Typist::settle();
    QVERIFY(stage.window().page() == nullptr);
    QVERIFY(!panels(stage).contains(QStringLiteral("Send")));
    QCOMPARE(end.asked(), 1);  // a run that has ended is no matter
  }

  void anAnswerIsRememberedForTheDocumentThatAsked() {
    Stage stage;
    Debugging debugging(stage);
    STEP(openBoth(debugging));
    {
      Answers answers([&](QWidget& dialog) {
        stage.window().openFile(stage.folder() + QStringLiteral("/ship.asl.json"));
        dialog.findChild<QPushButton*>(QStringLiteral("answerAll"))->click();
      });
      stage.act("answer");
      QCOMPARE(answers.asked(), 1);
    }
    QCOMPARE(stage.window().page()->model().title(), QStringLiteral("ship.asl.json"));
    QVERIFY(!stage.textOfDock(QStringLiteral("dockMocks")).contains(QStringLiteral("Charge")));
    QVERIFY(!stage.read(stage.folder() + QStringLiteral("/ship.asl.stepwright.json"))
                 .contains("Charge"));
    clickTab(stage, 1);
    QVERIFY(debugging.says(QStringLiteral("SUCCEEDED")));
    QVERIFY(stage.textOfDock(QStringLiteral("dockMocks")).contains(QStringLiteral("Charge")));
    QTRY_VERIFY(stage.read(stage.folder() + QStringLiteral("/charge.asl.stepwright.json"))
                    .contains("Charge"));
  }

  void twoWindowsLookAtTheRunOfTheSameDocument() {
    Stage stage;
    Debugging debugging(stage);
    debugging.write(QStringLiteral("charge.asl.json"), charge);
    debugging.breakAt("Check");  // not in the file yet
    stage.act("newWindow");
    QPointer<app::MainWindow> second;
    for (QWidget* each : QApplication::topLevelWidgets()) {
      auto* window = qobject_cast<app::MainWindow*>(each);
      if (window != nullptr && window != &stage.window()) second = window;
    }
    QVERIFY(second != nullptr);
    QCOMPARE(second->debugger().marks().size(), std::size_t{1});
    second->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(second));
    Typist::key(Qt::Key_F5);
    QTRY_VERIFY(second->runController().isPaused());
    QVERIFY(debugging.says(QStringLiteral("PAUSED before Check")));
    QCOMPARE(second->runController().moment(), debugging.run().moment());

    // The other window keeps the document, and with it the run.
    second->close();
    Typist::settle();
    QVERIFY(debugging.run().isPaused());
    QVERIFY(debugging.step("over"));
    QVERIFY2(stage.status().startsWith(QStringLiteral("PAUSED before Charge")),
             qPrintable(stage.status()));
  }

  void nothingOfTheRunBeforeIsShownWhenAnotherBegins() {
    Stage stage;
    Debugging debugging(stage);
    debugging.write(QStringLiteral("ship.asl.json"), shipMachine);
    Typist::key(Qt::Key_F5);
    QVERIFY(debugging.says(QStringLiteral("SUCCEEDED")));
    QVERIFY(stage.textOfDock(QStringLiteral("dockVariables")).contains(QStringLiteral("Output")));
    for (const char* again : {"run", "restart"}) {
      stage.act(again);  // and nothing of the new one has come yet
      QVERIFY2(stage.textOfDock(QStringLiteral("dockVariables")).isEmpty(), again);
      QVERIFY(stage.textOfDock(QStringLiteral("dockStack")).isEmpty());
      QVERIFY(!stage.find<debug::MomentBar>()->isVisible());
      QVERIFY(debugging.says(QStringLiteral("SUCCEEDED")));
    }
  }
};

}  // namespace stepwright::journeys

STEPWRIGHT_TEST(stepwright::journeys::ARunForEachDocument)
#include "journey_30_a_run_for_each_document.moc"
