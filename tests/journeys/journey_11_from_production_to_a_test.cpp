// SPDX-License-Identifier: GPL-3.0-or-later
// What went wrong in AWS is opened, becomes a test that fails in the same way, is mended, and the
// command line says that the test passes.
#include <QAbstractItemView>
#include <QFile>
#include <QLabel>
#include <QProcess>

#include "engine/tasks/mocks/mock_file.h"
#include "tests/journeys/debugging.h"
#include "tests/support/test_program.h"

namespace stepwright::journeys {

namespace {

const char* priceMachine = R"({
  "QueryLanguage": "JSONata",
  "StartAt": "Price",
  "States": {
    "Price": {
      "Type": "Task",
      "Resource": "arn:aws:states:::lambda:invoke",
      "Arguments": { "FunctionName": "price", "Payload": "{% $states.input %}" },
      "Output": "{% $states.result.Payload %}",
      "Next": "Total"
    },
    "Total": {
      "Type": "Pass",
      "Output": { "total": "{% $states.input.price * $states.input.count %}" },
      "End": true
    }
  }
}
)";

const char* shippingMachine = R"({
  "StartAt": "Each",
  "States": {
    "Each": {
      "Type": "Map", "ItemsPath": "$.all", "MaxConcurrency": 1, "End": true,
      "Iterator": { "StartAt": "Ship", "States": { "Ship": {
        "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
        "Parameters": { "FunctionName": "ship" }, "End": true } } }
    }
  }
}
)";

/// The service answered a text where a number was meant.
// The quotes of texts within texts are put in afterwards: moc does not read them in a raw string.
const QByteArray priceHistory = QByteArray(R"({"events": [
  {"id": 1, "previousEventId": 0, "timestamp": 1, "type": "ExecutionStarted",
   "executionStartedEventDetails": {"input": "{'sku': 'A'}"}},
  {"id": 2, "previousEventId": 0, "timestamp": 1, "type": "TaskStateEntered",
   "stateEnteredEventDetails": {"name": "Price", "input": "{'sku': 'A'}"}},
  {"id": 3, "previousEventId": 2, "timestamp": 1, "type": "TaskScheduled",
   "taskScheduledEventDetails": {"resourceType": "lambda", "resource": "invoke"}},
  {"id": 4, "previousEventId": 3, "timestamp": 1, "type": "TaskStarted",
   "taskStartedEventDetails": {"resourceType": "lambda", "resource": "invoke"}},
  {"id": 5, "previousEventId": 4, "timestamp": 1, "type": "TaskSucceeded",
   "taskSucceededEventDetails": {"resourceType": "lambda", "resource": "invoke",
     "output": "{'StatusCode': 200, 'Payload': {'price': 'five', 'count': 2}}"}},
  {"id": 6, "previousEventId": 5, "timestamp": 1, "type": "TaskStateExited",
   "stateExitedEventDetails": {"name": "Price", "output": "{'price': 'five', 'count': 2}"}},
  {"id": 7, "previousEventId": 6, "timestamp": 1, "type": "PassStateEntered",
   "stateEnteredEventDetails": {"name": "Total", "input": "{'price': 'five', 'count': 2}"}},
  {"id": 8, "previousEventId": 7, "timestamp": 1, "type": "EvaluationFailed",
   "evaluationFailedEventDetails": {"error": "States.QueryEvaluationError", "location": "Output/total",
     "state": "Total", "cause": "An error occurred while executing the state 'Total' (entered at the event id #7). The JSONata expression '$states.input.price * $states.input.count' specified for the field 'Output/total' threw an error during evaluation. T2001: The left side of the '*' operator must evaluate to a number"}},
  {"id": 9, "previousEventId": 8, "timestamp": 1, "type": "ExecutionFailed",
   "executionFailedEventDetails": {"error": "States.QueryEvaluationError",
     "cause": "An error occurred while executing the state 'Total' (entered at the event id #7). The JSONata expression '$states.input.price * $states.input.count' specified for the field 'Output/total' threw an error during evaluation. T2001: The left side of the '*' operator must evaluate to a number"}}]})")
                                    .replace('\'', "\\\"");

}  // namespace

class FromProductionToATest : public QObject {
  Q_OBJECT

  /// The state is selected, on the canvas, in the history and in the data.
  static void standsAtItsFailure(Stage& stage, Debugging& debugging, const char* name) {
    const QString id = debugging.id(name);
    QTRY_COMPARE(QString::fromStdString(stage.model().selectedState()), id);
    QTRY_COMPARE(stage.page().graph().selection(), QStringList{id});
    const auto* history = stage.find<QAbstractItemView>(QStringLiteral("historyTree"));
    QTRY_VERIFY2(history->currentIndex().data().toString().contains(QLatin1String(name)),
                 qPrintable(history->currentIndex().data().toString()));
    QVERIFY(debugging.waitFor([&](const session::Moment& moment) {
      return moment.flow.state == id.toStdString() && !moment.scopes.empty();
    }));
    QVERIFY(!debugging.moment().view.past);
  }

  /// The same in which one item of three fails, as it is recorded.
  static void recordItem(Stage& stage, Debugging& debugging, const QString& into) {
    debugging.panels().setInput(QStringLiteral("three"), *json::parse(R"({"all": [1, 2, 3]})"));
    debugging.panels().setMocks(*tasks::mocksOfAnyForm(
        *json::parse(R"({"Ship": [{"output": {}}, {"error": "Boom"}, {"output": {}}]})"), ""));
    stage.act("run");
    QVERIFY(debugging.waitFor([&](const session::Moment& moment) {
      return moment.view.status == replay::RunStatus::Paused;
    }));
    stage.act("run");
    QVERIFY2(debugging.says(QStringLiteral("FAILED")), qPrintable(stage.status()));
    chooseFile(into);
    stage.act("exportHistory");
    QTRY_VERIFY(QFile::exists(into));
  }

 private slots:
  void itStandsAtTheItemThatFailed() {
    Stage stage;
    Debugging debugging(stage);
    debugging.write(QStringLiteral("map.asl.json"), shippingMachine);
    const QString recorded = stage.folder() + QStringLiteral("/map.history.json");
    recordItem(stage, debugging, recorded);
    stage.model().selectState({});
    chooseFile(recorded);
    stage.act("importHistory");
    QVERIFY2(debugging.says(QStringLiteral("IMPORTED: FAILED in Ship")),
             qPrintable(stage.status()));
    standsAtItsFailure(stage, debugging, "Ship");
    const auto& containers = debugging.moment().view.containers;
    QCOMPARE(containers.at(debugging.id("Each").toStdString()).focused, 1);
    QVERIFY2(stage.textOfDock(QStringLiteral("dockVariables")).contains(QStringLiteral("Boom")),
             qPrintable(stage.textOfDock(QStringLiteral("dockVariables"))));
    // So does a run of here that is looked at again.
    stage.model().selectState({});
    debugging.run().session().showRun(debugging.moment().runs.front().id);
    QVERIFY2(debugging.says(QStringLiteral("FAILED")), qPrintable(stage.status()));
    standsAtItsFailure(stage, debugging, "Ship");
  }

  void itGoesOnHere() {
    Stage stage;
    Debugging debugging(stage);
    debugging.write(QStringLiteral("price.asl.json"), priceMachine);
    chooseFile(stage.write(QStringLiteral("history.json"), priceHistory));
    stage.act("importHistory");
    QVERIFY2(debugging.says(QStringLiteral("IMPORTED: FAILED in Total")),
             qPrintable(stage.status()));
    const auto imported = debugging.moment().run;
    stage.act("fork");
    QVERIFY2(debugging.says(QStringLiteral("PAUSED before Total")), qPrintable(stage.status()));
    const session::Moment& moment = debugging.moment();
    QCOMPARE(moment.stack.front().title, std::string("price"));
    QVERIFY(!moment.imported && moment.alive && moment.run != imported);
    QCOMPARE(moment.runs.back().parent, imported);
    QCOMPARE(moment.events.size(), std::size_t{6});
    // What the service had answered is there, and is changed; then it ends well.
    QVERIFY(stage.textOfDock(QStringLiteral("dockVariables")).contains(QStringLiteral("five")));
    debugging.run().session().setData(replay::PhaseView::Edits::Input,
                                      *json::parse(R"({"price": 5, "count": 2})"));
    QVERIFY(debugging.waitFor([](const session::Moment& now) {
      return !now.scopes.empty() && now.scopes.front().variables.front().value == json::Value(5);
    }));
    stage.act("run");
    QVERIFY2(debugging.says(QStringLiteral("SUCCEEDED")), qPrintable(stage.status()));
    QCOMPARE((*debugging.moment().output)["total"].integer(), 10);
  }

  void journey() {
    Stage stage;
    Debugging debugging(stage);
    const QString path = debugging.write(QStringLiteral("price.asl.json"), priceMachine);
    chooseFile(stage.write(QStringLiteral("history.json"), priceHistory));
    stage.act("importHistory");
    QVERIFY2(debugging.says(QStringLiteral("IMPORTED: FAILED in Total")),
             qPrintable(stage.status()));
    QVERIFY2(debugging.scene().contains(QStringLiteral("Total")), qPrintable(debugging.scene()));
    QCOMPARE(debugging.moment().view.states.at(debugging.id("Total").toStdString()).status,
             replay::StateStatus::Failed);
    QVERIFY(stage.textOfDock(QStringLiteral("dockVariables"))
                .contains(QStringLiteral("States.QueryEvaluationError")));
    standsAtItsFailure(stage, debugging, "Total");
    QVERIFY(stage.action("debug")->isChecked());
    // What it failed with, and why in words.
    QVERIFY2(stage.textOfDock(QStringLiteral("dockVariables")).contains(QStringLiteral("five")),
             qPrintable(stage.textOfDock(QStringLiteral("dockVariables"))));
    QVERIFY(debugging.moment().cause.find("T2001") != std::string::npos);
    QCOMPARE(debugging.moment().view.states.at(debugging.id("Price").toStdString()).status,
             replay::StateStatus::Succeeded);
    // All of its data is there, as of a run here.
    QVERIFY(debugging.step("eventBack"));
    QVERIFY(debugging.step("eventBack"));
    QVERIFY(stage.textOfDock(QStringLiteral("dockVariables")).contains(QStringLiteral("five")));

    // A test of it: what Price answered is its mock, and the same failure is expected.
    const auto totals = [&] { return stage.find<QLabel>(QStringLiteral("testTotals"))->text(); };
    stage.act("makeTest");
    QTRY_COMPARE_WITH_TIMEOUT(totals(), QStringLiteral("0 failed, 1 passed, 0 not run"), 20000);
    const auto& kept = debugging.panels().remembered().tests;
    QCOMPARE(kept.size(), std::size_t{1});
    QCOMPARE(*kept[0].expect.error, std::string("States.QueryEvaluationError"));
    QCOMPARE(kept[0].mocks->front().state, std::string("Price"));
    QCOMPARE(kept[0].input["sku"].string(), std::string_view("A"));

    // Mended, it does not fail any more; what it comes to now is expected from here on.
    QString text = QString::fromUtf8(priceMachine);
    text.replace(QStringLiteral("$states.input.price * $states.input.count"),
                 QStringLiteral("($p := $states.input.price; $type($p) = 'number' ? $p * "
                                "$states.input.count : -1)"));
    stage.model().replaceText(text.toStdString(), QStringLiteral("mend"));
    stage.act("runTests");
    QTRY_COMPARE_WITH_TIMEOUT(totals(), QStringLiteral("1 failed, 0 passed, 0 not run"), 20000);
    stage.act("makeTest");  // the imported run is what it was, and no test of the mended text
    QTRY_VERIFY(kept.size() == 2);
    debugging.panels().setMocks(*kept[0].mocks);
    debugging.panels().setInput(QStringLiteral("as in production"), kept[0].input);
    QVERIFY(debugging.scene().contains(QStringLiteral("mocked")));
    stage.act("run");
    QVERIFY2(debugging.says(QStringLiteral("SUCCEEDED")), qPrintable(stage.status()));
    stage.act("makeTest");
    QTRY_VERIFY(kept.size() == 3);

    // Saved, the command line finds the tests beside it; only the last one is right by now.
    stage.act("save");
    const auto run = [&](const QStringList& more) {
      QProcess process;
      process.start(QStringLiteral(STEPWRIGHT_PROGRAM),
                    QStringList{QStringLiteral("test"), path} + more);
      process.waitForFinished(60000);
      return std::pair(process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()));
    };
    // What stands beside it is written soon after.
    const QStringList last{QStringLiteral("--filter"), QStringLiteral("Succeeds")};
    QTRY_COMPARE_WITH_TIMEOUT(run(last).first, 0, 20000);
    QCOMPARE(run({}).first, 1);
    const auto passed = run(last);
    QVERIFY2(passed.first == 0 && passed.second.contains(QStringLiteral("Succeeds in Total")),
             qPrintable(passed.second));
    // What is handed on holds no mocks.
    QVERIFY(!stage.read(path).contains("mock") && !stage.read(path).contains("five"));
  }
};

}  // namespace stepwright::journeys

STEPWRIGHT_TEST(stepwright::journeys::FromProductionToATest)
#include "journey_11_from_production_to_a_test.moc"
