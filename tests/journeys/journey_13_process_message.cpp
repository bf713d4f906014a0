// SPDX-License-Identifier: GPL-3.0-or-later
// Stop before a choice, look at the data, go back before the task that made it, change its answer,
// and reach the other branch; then edit and save.
#include "engine/edit/fields.h"
#include "tests/journeys/harness.h"
#include "tests/support/test_program.h"
#include "widgets/debug/debug_panels.h"
#include "widgets/debug/run_controller.h"

namespace stepwright::journeys {

class Journey13 : public QObject {
  Q_OBJECT

  static tasks::MockBehaviour answer(int dataValue) {
    tasks::MockBehaviour behaviour;
    behaviour.result = json::Value::object(
        {{json::Value("dataValue"), json::Value(dataValue)},
         {json::Value("input"), json::Value::object({{json::Value("id"), json::Value("42")}})}});
    return behaviour;
  }

 private slots:
  void processMessage() {
    Stage stage;
    const QString path = stage.openSample(QStringLiteral("process-message.asl.json"));
    const QByteArray original = stage.read(path);
    auto& debugger = stage.window().debugger();
    auto& run = stage.window().runController();
    const auto at = [&run] {
      const auto& cursor = run.moment()->view.cursor;
      return cursor ? cursor->state : asl::StateId();
    };
    debugger.setMock(QStringLiteral("FetchData"), answer(1));
    debugger.setMock(QStringLiteral("PublishToSNS"), answer(7));
    debugger.setMock(QStringLiteral("WriteToDynamoDB"), answer(8));

    // A breakpoint on ChooseAction, and run into it.
    stage.model().selectState(stage.idOf(QStringLiteral("ChooseAction")));
    stage.act("breakpoint");
    QTRY_VERIFY(stage.textOfDock(QStringLiteral("dockBreakpoints"))
                    .contains(QStringLiteral("ChooseAction")));
    stage.act("run");
    QTRY_VERIFY2_WITH_TIMEOUT(run.isPaused(), qPrintable(stage.status()), 20000);
    QCOMPARE(at(), std::string("/States/ChooseAction"));
    QVERIFY2(stage.status().contains(QStringLiteral("ChooseAction")), qPrintable(stage.status()));
    QVERIFY(stage.action("debug")->isChecked());
    stage.keepPicture(QStringLiteral("journey-13-paused"));

    // Look at the data: what FetchData answered is the input here.
    const QString data = stage.textOfDock(QStringLiteral("dockVariables"));
    QVERIFY2(data.contains(QStringLiteral("dataValue")) && data.contains(QStringLiteral("42")),
             qPrintable(data));

    // Back before FetchData, phase by phase.
    const auto atEnter = [&] {
      const auto& cursor = run.moment()->view.cursor;
      return cursor && cursor->state == "/States/FetchData" && cursor->phase == "Enter";
    };
    for (int step = 0; step < 40 && !atEnter(); ++step) {
      const auto before = run.moment();
      stage.act("back");
      QTRY_VERIFY_WITH_TIMEOUT(run.moment() != before, 5000);
    }
    QVERIFY(atEnter());
    QVERIFY(run.moment()->view.past);
    stage.keepPicture(QStringLiteral("journey-13-past"));

    // Another answer, in a fork of the run from here; then on to the choice again, and past it.
    debugger.setMock(QStringLiteral("FetchData"), answer(0));
    const auto first = run.moment()->run;
    stage.act("fork");
    QTRY_VERIFY_WITH_TIMEOUT(run.moment()->run != first, 5000);
    stage.act("run");
    QTRY_VERIFY_WITH_TIMEOUT(run.isPaused() && at() == "/States/ChooseAction", 10000);
    stage.act("run");
    QTRY_VERIFY2_WITH_TIMEOUT(stage.status().contains(QStringLiteral("SUCCEEDED")),
                              qPrintable(stage.status()), 10000);
    const auto& states = run.moment()->view.states;
    QVERIFY(states.count("/States/PublishToSNS") == 1);
    QVERIFY(states.count("/States/WriteToDynamoDB") == 0);
    QVERIFY(run.moment()->runs.size() >= 2);
    stage.keepPicture(QStringLiteral("journey-13-other-branch"));

    // An edit and a save: the file differs in that edit and in nothing else.
    QVERIFY(stage.model().apply(
        *edit::setField(stage.model().document(), "", "Comment", "\"Processes a message\"")));
    stage.act("save");
    QByteArray expected = original;
    expected.replace("\"A simple AWS Step Functions state machine that processes a message\"",
                     "\"Processes a message\"");
    QCOMPARE(stage.read(path), expected);
    QVERIFY(!stage.model().isModified());
  }
};

}  // namespace stepwright::journeys

STEPWRIGHT_TEST(stepwright::journeys::Journey13)
#include "journey_13_process_message.moc"
