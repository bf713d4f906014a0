// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever cannot be done now says why, on the action, in the list of commands and under its key.
#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>
#include <QSet>

#include "app/main_window/why_not.h"
#include "tests/journeys/debugging.h"
#include "tests/support/test_program.h"

namespace stepwright::journeys {

namespace {

const char* refusedMachine = R"({"StartAt": "Ask", "States": {
  "Ask": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Next": "Done"},
  "Done": {"Type": "Succeed"}}})";

/// Each round takes a while, so that the run is under way for as long as the test looks at it.
const char* endless = R"({"QueryLanguage": "JSONata", "StartAt": "A", "States": {
  "A": {"Type": "Pass", "Output": {"sum": "{% $sum([1..20000].($ * 2)) %}"}, "Next": "B"},
  "B": {"Type": "Pass", "Next": "A"}}})";

const char* history = R"({"events": [
  {"id": 1, "previousEventId": 0, "timestamp": 1, "type": "ExecutionStarted", "executionStartedEventDetails": {"input": "{}"}},
  {"id": 2, "previousEventId": 0, "timestamp": 1, "type": "TaskStateEntered", "stateEnteredEventDetails": {"name": "Ask", "input": "{}"}},
  {"id": 3, "previousEventId": 2, "timestamp": 1, "type": "TaskScheduled", "taskScheduledEventDetails": {"resourceType": "lambda", "resource": "invoke"}},
  {"id": 4, "previousEventId": 3, "timestamp": 1, "type": "TaskStarted", "taskStartedEventDetails": {"resourceType": "lambda", "resource": "invoke"}},
  {"id": 5, "previousEventId": 4, "timestamp": 1, "type": "TaskFailed", "taskFailedEventDetails": {"resourceType": "lambda", "resource": "invoke", "error": "Declined", "cause": "no money"}},
  {"id": 6, "previousEventId": 5, "timestamp": 1, "type": "ExecutionFailed", "executionFailedEventDetails": {"error": "Declined", "cause": "no money"}}]})";

}  // namespace

class RefusalSaysWhy : public QObject {
  Q_OBJECT

 private:
  /// Every action of the window that is off says why in its tip, and its key says it in the status
  /// bar. Gives the reasons.
  QSet<QString> walk(Stage& stage, const char* when) {
    QSet<QString> reasons;
    for (QAction* action : stage.window().findChildren<QAction*>()) {
      if (action->isEnabled() || action->isSeparator() || action->text().isEmpty()) continue;
      if (!action->isVisible() && action->shortcut().isEmpty()) continue;  // nobody can ask for it
      const QString why = action->statusTip();
      const QString what =
          QStringLiteral("%1, %2: \"%3\"")
              .arg(QString::fromLatin1(when), action->objectName() + action->text(), why);
      const bool sentence = why.size() > 8 && why.endsWith(QLatin1Char('.'));
      if (!sentence || !action->toolTip().contains(why)) {
        QTest::qFail(qPrintable(what), __FILE__, __LINE__);
        continue;
      }
      reasons << why;
      if (action->shortcut().isEmpty()) continue;
      const int key = action->shortcut()[0];
      stage.window().setFocus();
      QTest::keyClick(&stage.window(), static_cast<Qt::Key>(key & ~Qt::KeyboardModifierMask),
                      static_cast<Qt::KeyboardModifiers>(key & Qt::KeyboardModifierMask));
      if (!stage.status().contains(why))
        QTest::qFail(qPrintable(what + QStringLiteral(" under its key: ") + stage.status()),
                     __FILE__, __LINE__);
    }
    return reasons;
  }

 private slots:
  void everyActionInEverySituation() {
    Stage stage;
    Debugging debugging(stage);
    QVERIFY(walk(stage, "start page").contains(QStringLiteral("No document is open.")));

    debugging.write(QStringLiteral("ask.asl.json"), refusedMachine);
    QSet<QString> why = walk(stage, "opened");
    QVERIFY(why.contains(QStringLiteral("No state is selected.")));
    QVERIFY(why.contains(QStringLiteral("Everything is saved.")));
    QVERIFY(why.contains(QStringLiteral("Nothing has run yet: Run (F5) starts it.")));
    stage.model().selectState(debugging.id("Ask").toStdString());
    QVERIFY(!walk(stage, "selected").contains(QStringLiteral("No state is selected.")));

    stage.act("run");
    QVERIFY(debugging.says(QStringLiteral("WAITING")));
    why = walk(stage, "waiting");
    QVERIFY(why.contains(QStringLiteral("The run is paused already.")));
    stage.act("stop");
    QVERIFY(debugging.says(QStringLiteral("ABORTED")));
    QVERIFY(walk(stage, "ended").contains(QStringLiteral("The run has ended.")));

    debugging.write(QStringLiteral("endless.asl.json"), endless);
    stage.act("run");
    QVERIFY(QTest::qWaitFor(
        [&] { return debugging.run().isRunning() && debugging.moment().view.events > 10; }, 10000));
    QVERIFY(walk(stage, "running")
                .contains(QStringLiteral("The run is under way: pause it first (F6).")));
    stage.act("pause");
    QVERIFY(debugging.says(QStringLiteral("PAUSED")));
    walk(stage, "paused");
    stage.act("stop");
  }

  void anImportedHistoryIsLookedAtAndNothingOfItRuns() {
    Stage stage;
    Debugging debugging(stage);
    debugging.write(QStringLiteral("ask.asl.json"), refusedMachine);
    chooseFile(stage.write(QStringLiteral("history.json"), history));
    stage.act("importHistory");
    QVERIFY2(debugging.says(QStringLiteral("IMPORTED: FAILED in Ask, Declined, 6 events")),
             qPrintable(stage.status()));
    const QString reason = QStringLiteral(
        "This is an imported history, which is looked at: Fork from here (Ctrl+Shift+B) goes on "
        "with it.");
    QVERIFY(walk(stage, "imported").contains(reason));
    for (const char* name : {"phase", "over", "into", "out", "pause", "stop", "restart", "answer",
                             "jumpClock", "continueBack"})
      QCOMPARE(stage.action(name)->statusTip(), reason);
    QVERIFY(stage.action("fork")->isEnabled());
    QVERIFY(stage.textOfDock(QStringLiteral("dockVariables")).contains(QStringLiteral("no money")));

    // Its events can be walked, and say data.
    QVERIFY(debugging.step("eventBack"));
    QVERIFY2(debugging.says(QStringLiteral("IMPORTED, event 5 of 6: TaskFailed")),
             qPrintable(stage.status()));
    walk(stage, "imported, past");
    QCOMPARE(debugging.moment().flow.name, std::string("Ask"));
    QVERIFY(stage.textOfDock(QStringLiteral("dockStack")).contains(QStringLiteral("Ask")));
    QVERIFY(debugging.step("eventForward"));
    // Run is a run of the workflow, not of the history.
    stage.act("run");
    QVERIFY2(debugging.says(QStringLiteral("WAITING for the answer of Ask")),
             qPrintable(stage.status()));
    stage.act("stop");
  }

  void whatIsNoHistoryOfThisWorkflowIsMetWithWords() {
    Stage stage;
    Debugging debugging(stage);
    debugging.write(QStringLiteral("endless.asl.json"), endless);
    const auto refusal = [&](const QString& path) {
      QString words;
      chooseFile(path);
      auto* timer = new QTimer(&stage.window());
      timer->setInterval(10);
      connect(timer, &QTimer::timeout, [timer, &words] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        if (box == nullptr) return;
        timer->stop();
        words = box->text() + QLatin1Char(' ') + box->informativeText();
        box->accept();
      });
      timer->start();
      stage.act("importHistory");
      (void)QTest::qWaitFor([&] { return !words.isEmpty(); }, 10000);
      delete timer;
      return words;
    };
    const QString other = refusal(stage.write(QStringLiteral("history.json"), history));
    QVERIFY2(other.contains(QStringLiteral(
                 "Event 2 enters \"Ask\"; there is no such state here, and it begins with \"A\".")),
             qPrintable(other));
    QVERIFY(!debugging.run().isRunning());
    const QString described = refusal(stage.write(
        QStringLiteral("describe.json"),
        R"({"executionArn": "arn:aws:states:eu-west-1:1:execution:M:e1", "name": "e1", "status": "SUCCEEDED", "stateMachineArn": "a", "startDate": 1})"));
    QVERIFY2(described.contains(QStringLiteral("DescribeExecution")) &&
                 described.contains(QStringLiteral("get-execution-history")),
             qPrintable(described));
    QVERIFY(refusal(stage.write(QStringLiteral("empty.json"), {}))
                .contains(QStringLiteral("The file is empty")));
    QVERIFY(refusal(stage.write(QStringLiteral("zip.json"), QByteArray("PK\3\4\0\0\0\1", 8)))
                .contains(QStringLiteral("binary")));
    QVERIFY(refusal(stage.write(QStringLiteral("words.json"), "event one"))
                .contains(QStringLiteral("no JSON")));
    QVERIFY(!stage.action("pause")->isEnabled());
  }

  void theStartPageAsksForTheDefinitionOfAHistory() {
    Stage stage;
    Debugging debugging(stage);
    const QString definition = stage.write(QStringLiteral("ask.asl.json"), refusedMachine);
    const QString recorded = stage.write(QStringLiteral("history.json"), history);
    QVERIFY(stage.window().page() == nullptr);
    chooseFile(recorded);
    QTimer::singleShot(300, [definition] { chooseFile(definition); });
    stage.act("importHistory");
    QVERIFY2(debugging.says(QStringLiteral("IMPORTED: FAILED")), qPrintable(stage.status()));
    QCOMPARE(stage.model().path(), definition);
  }
};

}  // namespace stepwright::journeys

STEPWRIGHT_TEST(stepwright::journeys::RefusalSaysWhy)
#include "journey_31_a_refusal_says_why.moc"
