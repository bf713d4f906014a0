// SPDX-License-Identifier: GPL-3.0-or-later
// A distributed Map: which item failed is seen, its child execution is opened from the history,
// stepped and changed; folded, the Map still shows where the run would stop.
#include <QMenu>
#include <QToolButton>
#include <QTreeView>

#include "tests/journeys/debugging.h"
#include "tests/support/test_program.h"
#include "widgets/debug/flow_panel.h"
#include "widgets/debug/run_tree_model.h"

namespace stepwright::journeys {

namespace {

const char* parentDefinition = R"({
  "StartAt": "Each parcel",
  "States": {
    "Each parcel": {
      "Type": "Map", "ItemsPath": "$.parcels", "ToleratedFailureCount": 1, "End": true,
      "ItemProcessor": {
        "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
        "StartAt": "Heavy?",
        "States": {
          "Heavy?": {"Type": "Choice", "Default": "Ship",
            "Choices": [{"Variable": "$.weight", "NumericGreaterThan": 30, "Next": "Refuse"}]},
          "Ship": {"Type": "Pass", "Parameters": {"run.$": "$$.Execution.Name"}, "End": true},
          "Refuse": {"Type": "Fail", "Error": "TooHeavy", "Cause": "more than 30 kg"}
        }
      }
    }
  }
})";

}  // namespace

class ChildExecutions : public QObject {
  Q_OBJECT

  /// Of the history's row of that name.
  static void openMenuOf(Stage& stage, const QString& row) {
    QTreeView* tree = nullptr;
    for (auto* each : stage.window().findChildren<QTreeView*>())
      if (each->accessibleName() == QStringLiteral("History by state")) tree = each;
    QVERIFY(tree);
    tree->expandAll();
    const QModelIndexList found =
        tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole, row, 1,
                             Qt::MatchStartsWith | Qt::MatchRecursive);
    QVERIFY(!found.isEmpty());
    tree->scrollTo(found.front());
    Q_EMIT tree->customContextMenuRequested(tree->visualRect(found.front()).center());
  }

  /// Clicks in the menu that opens next.
  static void choose(const QString& text) {
    QTimer::singleShot(0, [text] {
      auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
      if (!menu) return;
      for (QAction* action : menu->actions())
        if (action->text() == text) action->trigger();
      menu->close();
    });
  }

 private slots:
  void journey() {
    Stage stage(common::ThemeKind::Light);
    Debugging debugging(stage);
    debugging.write(QStringLiteral("parcels.asl.json"), parentDefinition);
    debugging.panels().setInput(
        QStringLiteral("three"),
        *json::parse(R"({"parcels": [{"weight": 2}, {"weight": 48}, {"weight": 5}]})"));
    stage.act("run");
    QVERIFY2(debugging.says(QStringLiteral("SUCCEEDED")), qPrintable(stage.status()));
    QVERIFY2(debugging.scene().contains(QStringLiteral("Refuse, Fail, TooHeavy, failed")),
             qPrintable(debugging.scene()));
    stage.keepPicture(QStringLiteral("child-executions-ended"));

    // The one that failed, as a run of its own.
    choose(QStringLiteral("Open as a run"));
    openMenuOf(stage, QStringLiteral("[1]"));
    QVERIFY(debugging.says(QStringLiteral("PAUSED before Heavy?")));
    QCOMPARE(debugging.moment().runs.back().title, std::string("Each parcel [1]"));
    const json::Value context = *debugging.moment().scopes.back().whole;
    QCOMPARE(QString::fromStdString(json::print(context["Execution"]["Input"])),
             QStringLiteral("{\"weight\":48}"));
    QVERIFY(stage.find<QWidget>(QStringLiteral("momentBar"))
                ->accessibleName()
                .contains(QStringLiteral("Each parcel [1] › Heavy?")));
    QVERIFY(debugging.step("phase"));
    stage.keepPicture(QStringLiteral("child-execution-opened"));

    // Lighter, it goes the other way; its name is its own.
    stage.find<debug::FlowPanel>()->setData(replay::PhaseView::Edits::Input,
                                            *json::parse("{\"weight\": 3}"));
    QVERIFY(
        debugging.waitFor([](const session::Moment& moment) { return moment.runs.size() == 3; }));
    stage.act("run");
    QVERIFY2(debugging.says(QStringLiteral("SUCCEEDED")), qPrintable(stage.status()));
    QCOMPARE((*debugging.moment().output)["run"].string(), context["Execution"]["Name"].string());

    debugging.breakAt("Refuse");
    stage.page().graph().setCollapsed({debugging.id("Each parcel")});
    QVERIFY2(debugging.scene().contains(QStringLiteral("1 breakpoint(s) inside")) ||
                 debugging.scene().contains(QStringLiteral("1 breakpoint inside")),
             qPrintable(debugging.scene()));
    stage.keepPicture(QStringLiteral("folded-breakpoint"));
  }
};

}  // namespace stepwright::journeys

STEPWRIGHT_TEST(stepwright::journeys::ChildExecutions)
#include "journey_31_child_executions.moc"
