// SPDX-License-Identifier: GPL-3.0-or-later
// Breakpoints where they are seen: on an error by its name, a catch, a variable, a rule that is
// tested, an edge; and a run that begins with a stop.
#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDialogButtonBox>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>

#include "app/main_window/docks.h"
#include "tests/journeys/debugging.h"
#include "tests/journeys/pointer.h"
#include "tests/support/test_program.h"
#include "widgets/common/json_view.h"
#include "widgets/debug/breakpoints_panel.h"
#include "widgets/debug/flow_head.h"
#include "widgets/debug/flow_panel.h"
#include "widgets/debug/variables_panel.h"

namespace stepwright::journeys {

namespace {

const char* breakpointMachine = R"({
  "QueryLanguage": "JSONata",
  "StartAt": "Check",
  "States": {
    "Check": { "Type": "Pass", "Assign": { "rate": 2 }, "Next": "Large?" },
    "Large?": {
      "Type": "Choice",
      "Choices": [
        { "Condition": "{% $states.input.total > 1000 %}", "Next": "Review" },
        { "Condition": "{% $states.input.total > 100 %}", "Next": "Charge" }
      ],
      "Default": "Done"
    },
    "Review": { "Type": "Pass", "Assign": { "rate": 3 }, "Next": "Charge" },
    "Charge": {
      "Type": "Task",
      "Resource": "arn:aws:states:::lambda:invoke",
      "Arguments": { "FunctionName": "charge" },
      "Catch": [ { "ErrorEquals": [ "Declined" ], "Next": "Sorry" } ],
      "Next": "Done"
    },
    "Sorry": { "Type": "Pass", "End": true },
    "Done": { "Type": "Pass", "End": true }
  }
}
)";

void contextMenuAt(QWidget& widget, const QPoint& at) {
  QContextMenuEvent event(QContextMenuEvent::Mouse, at, widget.mapToGlobal(at));
  QApplication::sendEvent(&widget, &event);
}

/// Chooses an entry of the menu that is open in that widget; false where there is none such.
bool choose(QWidget& owner, const QString& words) {
  bool chosen = false;
  for (auto* menu : owner.findChildren<QMenu*>()) {
    if (!menu->isVisible()) continue;
    for (QAction* action : menu->actions()) {
      if (action->text() != words) continue;
      menu->close();
      action->trigger();
      chosen = true;
      break;
    }
    if (chosen) break;
    menu->close();
  }
  return chosen;
}

}  // namespace

class Journey44Breakpoints : public QObject {
  Q_OBJECT
 private:
  struct Bench {
    Stage stage;
    Debugging debugging{stage};

    Bench() {
      debugging.write(QStringLiteral("charge.asl.json"), breakpointMachine);
      tasks::MockBehaviour declined;
      declined.kind = tasks::MockBehaviour::Kind::Error;
      declined.error = "Declined";
      debugging.panels().setMock(QStringLiteral("Charge"), declined);
      total(500);
    }
    void total(int much) {
      debugging.panels().setInput(QStringLiteral("order %1").arg(much),
                                  json::Value::object({{"total", much}}));
    }
    /// Chooses an entry of the list's menu, and fills in the dialog that it opens.
    [[nodiscard]] bool addFromList(const QString& words,
                                   const std::function<void(QWidget&)>& fill) {
      auto* panel = stage.find<debug::BreakpointsPanel>();
      Pointer::inDialog([fill](QWidget& dialog) {
        fill(dialog);
        dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
      });
      contextMenuAt(*panel->findChild<QListView*>()->viewport(), {5, 5});
      return choose(*panel, words);
    }
    [[nodiscard]] bool chooseOnEdge(const QString& edge, const QString& words) {
      auto& graph = stage.page().graph();
      stage.model().setSelection({edge.toStdString()});
      QContextMenuEvent byKey(QContextMenuEvent::Keyboard, QPoint());
      QApplication::sendEvent(&graph, &byKey);
      return choose(graph, words);
    }
    /// The rows as they are spoken.
    [[nodiscard]] QString list() {
      QStringList rows;
      const auto* model = stage.find<debug::BreakpointsPanel>()->findChild<QListView*>()->model();
      for (int row = 0; row < model->rowCount(); ++row)
        rows << model->index(row, 0).data(Qt::AccessibleTextRole).toString();
      return rows.join(QLatin1Char('\n'));
    }
  };

 private slots:
  /// Also where nothing runs yet: what stops before the state, stops.
  void runToHereStopsAtBreakpointsOnTheWay() {
    Bench bench;
    Stage& stage = bench.stage;
    bench.debugging.breakAt("Large?");
    stage.model().selectState(bench.debugging.id("Charge").toStdString());
    stage.act("toHere");
    QVERIFY2(bench.debugging.says(QStringLiteral("PAUSED before Large?")),
             qPrintable(stage.status()));
    stage.model().selectState(bench.debugging.id("Charge").toStdString());
    stage.act("toHere");
    QVERIFY2(bench.debugging.says(QStringLiteral("PAUSED before Charge")),
             qPrintable(stage.status()));
    // The first state is one, too.
    stage.act("stop");
    QVERIFY(bench.debugging.says(QStringLiteral("ABORTED")));
    stage.model().selectState(bench.debugging.id("Check").toStdString());
    stage.act("toHere");
    QVERIFY2(bench.debugging.says(QStringLiteral("PAUSED before Check")),
             qPrintable(stage.status()));
  }

  void anErrorByItsNameAndWhereItIsCaught() {
    Bench bench;
    Stage& stage = bench.stage;
    QVERIFY(bench.addFromList(QStringLiteral("Stop on an error…"), [](QWidget& dialog) {
      dialog.findChild<QLineEdit*>(QStringLiteral("breakpointError"))
          ->setText(QStringLiteral("Declined"));
    }));
    QVERIFY2(bench.list().contains(QStringLiteral("any state")), qPrintable(bench.list()));
    QVERIFY(bench.addFromList(QStringLiteral("Stop where an error is caught…"), [](QWidget&) {}));
    // The edge of the catcher by its key.
    stage.model().setSelection({"/States/Charge/Catch/0/Next"});
    stage.act("breakpoint");
    QCOMPARE(bench.debugging.panels().marks().size(), std::size_t{1});

    stage.act("run");
    QVERIFY2(bench.debugging.says(QStringLiteral("PAUSED on Declined")),
             qPrintable(stage.status()));
    stage.keepPicture(QStringLiteral("breakpoint-error"));
    stage.act("run");
    QVERIFY2(bench.debugging.says(QStringLiteral("PAUSED as Charge catches Declined")),
             qPrintable(stage.status()));
    stage.act("run");
    QVERIFY2(bench.debugging.says(QStringLiteral("PAUSED after Charge")),
             qPrintable(stage.status()));
    QVERIFY2(bench.debugging.scene().contains(QStringLiteral(", breakpoint")),
             qPrintable(bench.debugging.scene()));
    stage.act("run");
    QVERIFY2(bench.debugging.says(QStringLiteral("SUCCEEDED")), qPrintable(stage.status()));
  }

  void aVariableThatChanges() {
    Bench bench;
    Stage& stage = bench.stage;
    bench.total(5000);
    bench.debugging.breakAt("Large?");
    stage.act("run");
    QVERIFY2(bench.debugging.says(QStringLiteral("PAUSED before Large?")),
             qPrintable(stage.status()));
    stage.window().docks().raise(QStringLiteral("dockVariables"));
    auto* view = stage.find<debug::VariablesPanel>()->findChild<common::JsonView*>();
    const auto& model = view->jsonModel();
    const auto rate = model.match(model.index(0, 0), common::JsonModel::KeyRole,
                                  QStringLiteral("rate"), 1, Qt::MatchExactly | Qt::MatchRecursive);
    QCOMPARE(rate.size(), 1);
    view->scrollTo(rate.first());
    const QPoint at = view->visualRect(rate.first()).center();
    contextMenuAt(*view->viewport(), at);
    QVERIFY(choose(*view, QStringLiteral("Stop when $rate changes")));
    QVERIFY2(bench.list().contains(QStringLiteral("any state")), qPrintable(bench.list()));
    stage.act("run");
    QVERIFY2(bench.debugging.says(QStringLiteral("PAUSED after Review, which sets $rate to 3")),
             qPrintable(stage.status()));
    stage.keepPicture(QStringLiteral("breakpoint-variable"));
  }

  void aRuleThatIsTested() {
    Bench bench;
    Stage& stage = bench.stage;
    const QString rule = QStringLiteral("/States/Large?/Choices/1/Next");
    QVERIFY(bench.chooseOnEdge(rule, QStringLiteral("Stop where it is tested")));
    QVERIFY2(bench.debugging.scene().contains(QStringLiteral("breakpoint where it is tested")),
             qPrintable(bench.debugging.scene()));
    bench.total(5000);  // the first rule is true: the second is not come to
    stage.act("run");
    QVERIFY2(bench.debugging.says(QStringLiteral("SUCCEEDED")), qPrintable(stage.status()));
    bench.total(50);
    stage.act("run");
    QVERIFY2(bench.debugging.says(
                 QStringLiteral("PAUSED after Large?, where rule 2 was tested: it is false")),
             qPrintable(stage.status()));
    stage.keepPicture(QStringLiteral("breakpoint-tested"));
    QVERIFY(bench.chooseOnEdge(rule, QStringLiteral("Do not stop where it is tested")));
    QVERIFY(bench.debugging.panels().marks().empty());
  }

  void aSelectedEdgeByItsKey() {
    Bench bench;
    Stage& stage = bench.stage;
    stage.model().setSelection({"/States/Large?/Default"});
    stage.act("breakpoint");
    QCOMPARE(bench.debugging.panels().marks().size(), std::size_t{1});
    QCOMPARE(bench.debugging.panels().marks().front().edge, std::string("/States/Large?/Default"));
    stage.act("enableBreakpoint");
    QVERIFY(!bench.debugging.panels().marks().front().enabled);
    stage.act("breakpoint");
    QVERIFY(bench.debugging.panels().marks().empty());
    QVERIFY(!stage.action("enableBreakpoint")->isEnabled());
    QVERIFY(stage.action("enableBreakpoint")->statusTip().contains(QStringLiteral("edge")));
    // The way from the start is no state's.
    stage.model().setSelection({"/StartAt"});
    QVERIFY(!stage.action("breakpoint")->isEnabled());
    QVERIFY2(stage.action("breakpoint")->statusTip().contains(QStringLiteral("No state has")),
             qPrintable(stage.action("breakpoint")->statusTip()));
    stage.model().setSelection({});
    QVERIFY2(stage.action("breakpoint")->statusTip().contains(QStringLiteral("Neither a state")),
             qPrintable(stage.action("breakpoint")->statusTip()));
  }

  void aRunBeginsWithAStop() {
    for (const char* key : {"over", "into"}) {
      Bench bench;
      bench.stage.act(key);
      QVERIFY2(bench.debugging.says(QStringLiteral("PAUSED before Check")),
               qPrintable(bench.stage.status()));
      QCOMPARE(static_cast<int>(bench.debugging.moment().view.event), 1);
      const auto first = bench.debugging.moment().run;
      QVERIFY(bench.debugging.step("over"));
      QVERIFY2(bench.debugging.says(QStringLiteral("PAUSED before Large?")),
               qPrintable(bench.stage.status()));
      bench.stage.act("run");
      QVERIFY(bench.debugging.says(QStringLiteral("SUCCEEDED")));
      // And the next one.
      bench.stage.act(key);
      QVERIFY2(bench.debugging.says(QStringLiteral("PAUSED before Check")),
               qPrintable(bench.stage.status()));
      QVERIFY(bench.debugging.moment().run != first);
    }
  }

  void aConditionIsJudgedAndOneThatErrsStops() {
    Bench bench;
    Stage& stage = bench.stage;
    bench.debugging.breakAt("Charge");
    stage.act("run");
    QVERIFY(bench.debugging.says(QStringLiteral("PAUSED before Charge")));
    QStringList said;
    Pointer::inDialog([&](QWidget& dialog) {
      QStringList* heard = &said;  // what waits in here is let go of while it waits
      auto* now = dialog.findChild<QLabel*>(QStringLiteral("conditionNow"));
      QLineEdit* condition = nullptr;
      for (auto* each : dialog.findChildren<QLineEdit*>())
        if (each->placeholderText() == QStringLiteral("total > 100")) condition = each;
      for (const char* text : {"total > 100", "total > 1000", "$number(\"many\") > 1"}) {
        const QString before = now->text();
        condition->setText(QLatin1String(text));
        (void)QTest::qWaitFor([&] { return now->text() != before; }, 10000);
        *heard << now->text();
      }
      dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
    });
    stage.act("editBreakpoint");
    QCOMPARE(said.size(), 3);
    QCOMPARE(said[0], QStringLiteral("now: true"));
    QCOMPARE(said[1], QStringLiteral("now: false"));
    QVERIFY2(said[2].startsWith(QStringLiteral("now: it fails.")), qPrintable(said[2]));
    stage.act("restart");
    QVERIFY2(bench.debugging.says(
                 QStringLiteral("PAUSED: the condition of the breakpoint on Charge fails: ")),
             qPrintable(stage.status()));
  }

  void aPhaseAtTheHeadOfItsDataFlow() {
    Bench bench;
    Stage& stage = bench.stage;
    bench.debugging.breakAt("Charge");
    stage.act("run");
    QVERIFY(bench.debugging.says(QStringLiteral("PAUSED before Charge")));
    QVERIFY(bench.debugging.step("phase"));
    stage.window().docks().raise(QStringLiteral("dockDataFlow"));
    const auto heads = stage.find<debug::FlowPanel>()->findChildren<debug::FlowHead*>();
    debug::FlowHead* task = nullptr;
    QStringList names;
    for (auto* head : heads) {
      names << head->accessibleName();
      if (names.last() == QStringLiteral("Task")) task = head;
    }
    QVERIFY2(task != nullptr, qPrintable(names.join(QLatin1Char(','))));
    QTest::mouseClick(task, Qt::LeftButton, {}, {18, 18});
    QCOMPARE(task->accessibleName(), QStringLiteral("Task, breakpoint"));
    QVERIFY2(bench.list().contains(QStringLiteral("before Task")), qPrintable(bench.list()));
    stage.keepPicture(QStringLiteral("breakpoint-phase"));
    bench.debugging.breakAt("Charge");  // no more at its entry
    stage.act("restart");
    QVERIFY2(bench.debugging.says(QStringLiteral("PAUSED before the call")),
             qPrintable(stage.status()));
    // All of it is undone, and done again, like everything else.
    const auto before = bench.debugging.panels().marks().size();
    stage.act("undo");
    QCOMPARE(bench.debugging.panels().marks().size(), before + 1);
    stage.act("undo");
    QCOMPARE(task->accessibleName(), QStringLiteral("Task"));
    stage.act("redo");
    QCOMPARE(task->accessibleName(), QStringLiteral("Task, breakpoint"));
    QVERIFY2(!stage.model().isModified(), "breakpoints are no change of the document");
  }

  void anExpressionThatChanges() {
    Bench bench;
    Stage& stage = bench.stage;
    QVERIFY(
        bench.addFromList(QStringLiteral("Stop when an expression changes…"), [](QWidget& dialog) {
          dialog.findChild<QLineEdit*>(QStringLiteral("breakpointExpression"))
              ->setText(QStringLiteral("$rate > 2"));
        }));
    bench.total(5000);
    stage.act("run");
    QVERIFY2(bench.debugging.says(QStringLiteral("PAUSED after Check, which turns $rate > 2 from "
                                                 "no value to false")),
             qPrintable(stage.status()));
    stage.act("run");
    QVERIFY2(bench.debugging.says(
                 QStringLiteral("PAUSED after Review, which turns $rate > 2 from false to true")),
             qPrintable(stage.status()));
  }

  void oneArmsAnotherAndAGroupIsSwitchedAtOnce() {
    Bench bench;
    Stage& stage = bench.stage;
    bench.debugging.breakAt("Check");
    bench.debugging.breakAt("Charge");
    Pointer::inDialog([](QWidget& dialog) {
      auto* armed = dialog.findChild<QComboBox*>(QStringLiteral("breakpointArmedBy"));
      armed->setCurrentIndex(armed->findText(QStringLiteral("until Check, enter was hit")));
      dialog.findChild<QComboBox*>(QStringLiteral("breakpointGroup"))
          ->setEditText(QStringLiteral("payment"));
      dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
    });
    stage.act("editBreakpoint");
    QVERIFY2(bench.list().contains(QStringLiteral("payment")), qPrintable(bench.list()));
    QVERIFY2(bench.list().contains(QStringLiteral("after Check")), qPrintable(bench.list()));
    stage.act("run");
    QVERIFY(bench.debugging.says(QStringLiteral("PAUSED before Check")));
    stage.act("run");
    QVERIFY2(bench.debugging.says(QStringLiteral("PAUSED before Charge")),
             qPrintable(stage.status()));
    // Without the first the second is never armed; and a group is switched by its head.
    stage.model().selectState(bench.debugging.id("Check").toStdString());
    stage.act("enableBreakpoint");
    stage.act("restart");
    QVERIFY2(bench.debugging.says(QStringLiteral("SUCCEEDED")), qPrintable(stage.status()));
    auto* list = stage.find<debug::BreakpointsPanel>()->findChild<QListView*>();
    const auto heads = list->model()->match(list->model()->index(0, 0), Qt::DisplayRole,
                                            QStringLiteral("payment"));
    QCOMPARE(heads.size(), 1);
    stage.window().docks().raise(QStringLiteral("dockBreakpoints"));
    stage.window().activateWindow();  // after a dialog: there is no window manager
    QVERIFY(QTest::qWaitForWindowActive(&stage.window()));
    list->setFocus();
    QTRY_VERIFY(list->hasFocus());
    list->setCurrentIndex(heads.first());
    QTest::keyClick(list, Qt::Key_Space);
    for (const auto& mark : bench.debugging.panels().marks()) QVERIFY(!mark.enabled);
  }

  void outcomesAreDecidedAtAStop() {
    Bench bench;
    Stage& stage = bench.stage;
    QVERIFY(!stage.action("skipState")->isEnabled());
    QVERIFY(!stage.action("skipState")->statusTip().isEmpty());
    bench.debugging.breakAt("Large?");
    stage.act("run");
    QVERIFY(bench.debugging.says(QStringLiteral("PAUSED before Large?")));
    // A Choice is not skipped, and says why.
    stage.act("skipState");
    QVERIFY(bench.debugging.waitFor([](const session::Moment& moment) {
      return moment.note == "Large? is a Choice: say which way it is to take instead.";
    }));
    stage.model().setSelection({"/States/Large?/Choices/0/Next"});
    stage.act("takeWay");
    QVERIFY(bench.debugging.waitFor([](const session::Moment& moment) {
      return moment.note == "Forked: Large? takes rule 1";
    }));
    bench.debugging.breakAt("Large?");
    bench.debugging.breakAt("Charge");
    stage.act("run");
    QVERIFY2(bench.debugging.says(QStringLiteral("PAUSED before Charge")),
             qPrintable(stage.status()));
    QVERIFY(bench.debugging.moment().view.states.count("/States/Review") == 1);
    Pointer::inDialog([](QWidget& dialog) {
      dialog.findChild<QComboBox*>(QStringLiteral("failError"))->setEditText(QStringLiteral("Odd"));
      dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
    });
    stage.act("failWith");
    stage.act("run");
    QVERIFY2(bench.debugging.says(QStringLiteral("PAUSED on Odd")), qPrintable(stage.status()));
    stage.act("skipState");
    QVERIFY(bench.debugging.waitFor(
        [](const session::Moment& moment) { return moment.note == "Forked: Charge skipped"; }));
    stage.keepPicture(QStringLiteral("outcome-skipped"));
    stage.act("run");
    QVERIFY2(bench.debugging.says(QStringLiteral("SUCCEEDED")), qPrintable(stage.status()));
  }
};

}  // namespace stepwright::journeys

STEPWRIGHT_TEST(stepwright::journeys::Journey44Breakpoints)
#include "journey_44_breakpoints.moc"
