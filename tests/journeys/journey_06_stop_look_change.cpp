// SPDX-License-Identifier: GPL-3.0-or-later
// Stop at a condition, go on by phases, change a value, and see the run take the other branch.
#include <QTreeView>

#include "tests/journeys/debugging.h"
#include "widgets/debug/variables_panel.h"

namespace stepwright::journeys {

namespace {

const char* machine = R"({
  "Comment": "Large orders are looked at",
  "QueryLanguage": "JSONata",
  "StartAt": "Check",
  "States": {
    "Check": { "Type": "Pass", "Assign": { "rate": 2 }, "Next": "Charge" },
    "Charge": {
      "Type": "Task",
      "Resource": "arn:aws:states:::lambda:invoke",
      "Arguments": { "FunctionName": "charge", "Payload": { "amount": "{% $states.input.total %}" } },
      "Output": "{% $merge([$states.input, $states.result]) %}",
      "Next": "Large?"
    },
    "Large?": {
      "Type": "Choice",
      "Choices": [ { "Condition": "{% $states.input.total > 1000 %}", "Next": "Review" } ],
      "Default": "Ship"
    },
    "Review": { "Type": "Pass", "End": true },
    "Ship": { "Type": "Pass", "End": true }
  }
}
)";

}  // namespace

class StopLookChange : public QObject {
  Q_OBJECT
 private slots:
  void journey() {
    Stage stage;
    Debugging debugging(stage);
    debugging.write(QStringLiteral("charge.asl.json"), machine);
    debugging.mock("Charge", R"({"paid":true})");
    debugger::Breakpoint breakpoint;
    breakpoint.state = debugging.id("Charge").toStdString();
    breakpoint.condition = "total > 100";
    debugging.panels().setBreakpoint(breakpoint);
    debugging.run().session().setWatches({"total * 2"});

    // A small order passes, a large one stops.
    debugging.panels().setInput(QStringLiteral("small"), *json::parse(R"({"total":50})"));
    stage.act("run");
    QVERIFY2(debugging.says(QStringLiteral("SUCCEEDED")), qPrintable(stage.status()));
    debugging.panels().setInput(QStringLiteral("large"), *json::parse(R"({"total":150})"));
    stage.act("run");
    QVERIFY2(debugging.says(QStringLiteral("PAUSED before Charge")), qPrintable(stage.status()));
    QCOMPARE(debugging.panels().marks().at(0).hits, 1);
    QVERIFY(debugging.panels().marks().at(0).conditional);
    QVERIFY2(debugging.scene().contains(QStringLiteral("Paused before Charge")),
             qPrintable(debugging.scene()));
    QCOMPARE(debugging.moment().watches.at(0).value->integer(), 300);

    // By phases, each with its name, until the arguments are there.
    QStringList phases;
    for (int i = 0; i < 2; ++i) {
      QVERIFY(debugging.step("phase"));
      phases << QString::fromStdString(debugging.moment().view.cursor->phase);
    }
    QCOMPARE(phases, QStringList({QStringLiteral("Arguments"), QStringLiteral("Act")}));
    const auto& arguments = debugging.moment().flow.phases.front();
    QCOMPARE(arguments.name, std::string("Arguments"));
    QCOMPARE((*arguments.after)["Payload"]["amount"].integer(), 150);

    // Another total: the run forks, the watch follows.
    QVERIFY(stage.find<debug::VariablesPanel>()->edit(0, QStringLiteral("/total"),
                                                      QStringLiteral("5000")));
    QVERIFY(debugging.waitFor([](const session::Moment& moment) {
      return !moment.runs.empty() && moment.runs.back().parent != 0;
    }));
    QCOMPARE(debugging.moment().watches.at(0).value->integer(), 10000);
    QVERIFY(debugging.moment().watches.at(0).changed);
    stage.keepPicture(QStringLiteral("debug-fork-light"));

    stage.act("run");
    QVERIFY2(debugging.says(QStringLiteral("SUCCEEDED")), qPrintable(stage.status()));
    const auto& view = debugging.moment().view;
    QCOMPARE(view.taken.at("/States/Large?/Choices/0/Next"), 1);
    QVERIFY(!view.taken.contains("/States/Large?/Default"));
    QCOMPARE((*debugging.moment().output)["total"].integer(), 5000);
    stage.keepPicture(QStringLiteral("debug-ended-light"));
  }
};

}  // namespace stepwright::journeys

QTEST_MAIN(stepwright::journeys::StopLookChange)
#include "journey_06_stop_look_change.moc"
