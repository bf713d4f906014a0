// SPDX-License-Identifier: GPL-3.0-or-later
// Stop at a condition, go on by phases, change a value, and see the run take the other branch.
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QTabBar>
#include <QToolButton>
#include <QTreeView>

#include "tests/journeys/debugging.h"
#include "tests/journeys/on_canvas.h"
#include "tests/support/test_program.h"
#include "widgets/canvas/data_card.h"
#include "widgets/code/code_editor.h"
#include "widgets/code/scintilla.h"
#include "widgets/common/json_view.h"
#include "widgets/debug/expression_line.h"
#include "widgets/debug/variables_panel.h"
#include "widgets/debug/watch_panel.h"
#include "widgets/inspector/field_editor.h"
#include "widgets/inspector/inspector.h"

namespace stepwright::journeys {

namespace {

const char* stopMachine = R"({
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

/// A large charge that was paid, stopped before it is told from a small one.
void stopAtLarge(Stage& stage, Debugging& debugging) {
  debugging.write(QStringLiteral("charge.asl.json"), stopMachine);
  debugging.mock("Charge", R"({"paid":true})");
  debugging.panels().setInput(QStringLiteral("large"), *json::parse(R"({"total":5000})"));
  debugging.breakAt("Large?");
  stage.act("run");
  QVERIFY2(debugging.says(QStringLiteral("PAUSED before Large?")), qPrintable(stage.status()));
}

}  // namespace

class StopLookChange : public QObject {
  Q_OBJECT

  /// The pointer rests there, and what the card says that comes.
  static QString tipAt(Stage& stage, const QPoint& at) {
    auto* viewport = stage.page().graph().viewport();
    QHelpEvent help(QEvent::ToolTip, at, viewport->mapToGlobal(at));
    QApplication::sendEvent(viewport, &help);
    auto* tip = stage.find<canvas::DataCard>(QStringLiteral("dataTip"));
    return QTest::qWaitFor([&] { return tip->isVisible(); }) ? tip->printed() : QString();
  }

  static QStringList pinned(Stage& stage) {
    QStringList cards;
    for (auto* card : stage.window().findChildren<canvas::DataCard*>(QStringLiteral("pinnedCard")))
      if (card->isVisible()) cards << card->printed();
    return cards;
  }

  /// The entry of a menu that the widget opened.
  static QAction* entry(QWidget& widget, const QString& words) {
    for (auto* menu : widget.findChildren<QMenu*>())
      for (auto* action : menu->actions())
        if (action->text() == words && menu->isVisible()) return action;
    return nullptr;
  }

 private slots:
  void journey() {
    Stage stage;
    Debugging debugging(stage);
    debugging.write(QStringLiteral("charge.asl.json"), stopMachine);
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
      // What is selected may bring another moment of the same phase.
      const std::string last = debugging.moment().view.cursor->phase;
      stage.act("phase");
      QVERIFY(debugging.waitFor([&](const session::Moment& moment) {
        return !debugging.run().isRunning() && moment.view.cursor &&
               moment.view.cursor->phase != last;
      }));
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

  void theDataOfTheMomentIsSeenWhereThePointerRestsAndPinned() {
    Stage stage;
    Debugging debugging(stage);
    stopAtLarge(stage, debugging);
    if (QTest::currentTestFailed()) return;
    stage.page().graph().zoomToFit();
    const QPoint edge = onEdge(stage, QStringLiteral("Charge"), QStringLiteral("Large?"));
    const QString said = tipAt(stage, edge);
    QVERIFY2(said.contains(QStringLiteral("×1")) && said.contains(QStringLiteral("\"paid\": true")),
             qPrintable(said));
    // A click pins it, and it is there as long as the document.
    auto* tip = stage.find<canvas::DataCard>(QStringLiteral("dataTip"));
    QTest::mouseClick(tip, Qt::LeftButton, {}, {40, 8});
    QTRY_COMPARE(pinned(stage).size(), 1);
    QVERIFY(!tip->isVisible());
    QVERIFY2(pinned(stage).first().startsWith(QStringLiteral("Charge → Large? ×1")),
             qPrintable(pinned(stage).first()));
    const QString state = tipAt(stage, inBox(stage, QStringLiteral("Review")));
    QVERIFY2(state.contains(QStringLiteral("not reached")), qPrintable(state));
    // It follows the moment, back and forward.
    debugging.run().session().goToEvent(3);
    QTRY_VERIFY2(pinned(stage).value(0).contains(QStringLiteral("not reached")),
                 qPrintable(pinned(stage).join('|')));
    stage.act("backToLive");
    QTRY_VERIFY2(pinned(stage).value(0).contains(QStringLiteral("5000")),
                 qPrintable(pinned(stage).join('|')));
    // Kept for the document: another window shows it as soon as there is a run.
    QCOMPARE(debugging.panels().remembered().pins.size(), std::size_t{1});
    auto* card = stage.find<canvas::DataCard>(QStringLiteral("pinnedCard"));
    QTest::mouseClick(card->findChild<QToolButton*>(), Qt::LeftButton);
    QTRY_COMPARE(pinned(stage).size(), 0);
    QVERIFY(debugging.panels().remembered().pins.empty());
  }

  void theTextTellsTheDataOfTheMomentToo() {
    Stage stage;
    Debugging debugging(stage);
    stopAtLarge(stage, debugging);
    if (QTest::currentTestFailed()) return;
    stage.page().setView(app::DocumentPage::View::Both);
    auto* text = stage.page().findChild<code::Scintilla*>(QStringLiteral("codeText"));
    auto* tip = stage.page().findChild<canvas::DataCard*>(QStringLiteral("codeTip"));
    // The pointer rests on the last letter of the words.
    const auto tipOn = [&](const char* words) {
      const QByteArray all(stage.page().code().text().c_str());
      const int at = all.indexOf(words);
      if (at < 0) return QString();
      tip->hide();
      Q_EMIT text->SCN_DWELLSTART(at + static_cast<int>(qstrlen(words)) - 1, 60, 60);
      return QTest::qWaitFor([&] { return tip->isVisible(); }) ? tip->printed() : QString();
    };
    const QString amount = tipOn("{% $states.input.total");
    QVERIFY2(amount.contains(QStringLiteral("$states.input.total ×1")) &&
                 amount.contains(QStringLiteral("now: 5000")),
             qPrintable(amount));
    const QString edge = tipOn("\"Next\": \"Large?");
    QVERIFY2(edge.startsWith(QStringLiteral("Charge → Large? ×1")) &&
                 edge.contains(QStringLiteral("\"paid\": true")),
             qPrintable(edge));
    const QString state = tipOn("\"Review\": { \"Type\": \"Pass\", \"End\": true");
    QVERIFY2(state.contains(QStringLiteral("not reached")), qPrintable(state));
    // A click pins it on the canvas, where it goes on to be told.
    QVERIFY(!tipOn("{% $states.input.total").isEmpty());
    QTest::mouseClick(tip, Qt::LeftButton, {}, {40, 8});
    QTRY_COMPARE(pinned(stage).size(), 1);
    QVERIFY(!tip->isVisible());
    QCOMPARE(debugging.panels().remembered().watches,
             std::vector<std::string>{"$states.input.total"});
    QTRY_VERIFY2(pinned(stage).value(0).contains(QStringLiteral("5000")),
                 qPrintable(pinned(stage).join('|')));
    // Without a run there are no data, and no card.
    stage.act("new");
    Q_EMIT stage.page()
        .findChild<code::Scintilla*>(QStringLiteral("codeText"))
        ->SCN_DWELLSTART(3, 60, 60);
    QTest::qWait(50);
    QVERIFY(!stage.page().findChild<canvas::DataCard*>(QStringLiteral("codeTip"))->isVisible());
  }

  void theEvaluatorKeepsWhatItSaid() {
    Stage stage;
    Debugging debugging(stage);
    stopAtLarge(stage, debugging);
    if (QTest::currentTestFailed()) return;
    stage.act("evaluate");
    auto* line = stage.find<debug::ExpressionLine>();
    auto* results = stage.find<common::JsonView>(QStringLiteral("evaluatorResults"));
    const auto& model = results->jsonModel();
    const auto heading = [&](int row) {
      const QModelIndex index = model.index(row, 0);
      return index.data(common::JsonModel::KeyRole).toString() + QLatin1Char(' ') +
             index.data(common::JsonModel::ValueRole).toString();
    };
    line->setText(QStringLiteral("$rate * 21"));
    QTRY_COMPARE(heading(0), QStringLiteral("Result 42"));
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(heading(0), QStringLiteral("$rate * 21 42"));
    QCOMPARE(line->text(), QString());
    // A tree, above what was kept before; Enter may come sooner than the result.
    line->setText(QStringLiteral("{'all': [1, 2]}"));
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_VERIFY2(heading(0).startsWith(QStringLiteral("{'all': [1, 2]}")), qPrintable(heading(0)));
    QCOMPARE(model.rowCount(model.index(0, 0)), 1);
    QCOMPARE(heading(1), QStringLiteral("$rate * 21 42"));
    // Up brings them back, Down what was typed; names are proposed from the moment.
    line->setText(QStringLiteral("1"));
    QTest::keyClick(line, Qt::Key_Up);
    QTest::keyClick(line, Qt::Key_Up);
    QCOMPARE(line->text(), QStringLiteral("$rate * 21"));
    QTest::keyClick(line, Qt::Key_Down);
    QTest::keyClick(line, Qt::Key_Down);
    QCOMPARE(line->text(), QStringLiteral("1"));
    line->clear();
    QTest::keyClicks(line, QStringLiteral("$ra"));
    QWidget* list = nullptr;
    QTRY_VERIFY((list = QApplication::activePopupWidget()) != nullptr);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(line->text(), QStringLiteral("$rate"));
    // What cannot be evaluated says why, and nothing is kept.
    const int before = model.rowCount();
    line->setText(QStringLiteral("$rate *"));
    QTest::keyClick(line, Qt::Key_Return);
    QTest::qWait(100);
    QVERIFY(model.rowCount() <= before);
  }

  void onlyWhatChangedIsShownWhereThatIsAsked() {
    Stage stage;
    Debugging debugging(stage);
    debugging.write(QStringLiteral("charge.asl.json"), stopMachine);
    debugging.mock("Charge", R"({"paid":true})");
    debugging.panels().setInput(QStringLiteral("large"), *json::parse(R"({"total":5000})"));
    debugging.breakAt("Charge");
    debugging.breakAt("Large?");
    stage.act("run");
    QVERIFY2(debugging.says(QStringLiteral("PAUSED before Charge")), qPrintable(stage.status()));
    stage.act("run");
    QVERIFY2(debugging.says(QStringLiteral("PAUSED before Large?")), qPrintable(stage.status()));
    auto* panel = stage.find<debug::VariablesPanel>();
    const auto lines = [&] {
      QStringList all;
      auto& model = panel->findChild<common::JsonView*>()->jsonModel();
      for (int i = 0; i < model.rowCount(); ++i) {
        const QModelIndex heading = model.index(i, 0);
        for (int k = 0; k < model.rowCount(heading); ++k)
          all << heading.data(common::JsonModel::KeyRole).toString() + QLatin1Char('.') +
                     model.index(k, 0, heading).data(common::JsonModel::KeyRole).toString();
      }
      return all;
    };
    QVERIFY2(lines().contains(QStringLiteral("Input.total")), qPrintable(lines().join(' ')));
    panel->findChild<QToolButton*>(QStringLiteral("variablesChanged"))->click();
    QVERIFY2(lines().contains(QStringLiteral("Input.paid")), qPrintable(lines().join(' ')));
    QVERIFY2(!lines().contains(QStringLiteral("Input.total")), qPrintable(lines().join(' ')));
    panel->findChild<QToolButton*>(QStringLiteral("variablesChanged"))->click();
    QVERIFY(lines().contains(QStringLiteral("Input.total")));
  }

  void theFieldThatAnErrorPointsToIsShownAndMarked() {
    Stage stage;
    Debugging debugging(stage);
    debugging.write(QStringLiteral("wrong.asl.json"), R"({
  "QueryLanguage": "JSONata",
  "StartAt": "Check",
  "States": {
    "Check": { "Type": "Pass", "Next": "Price" },
    "Price": { "Type": "Pass", "Output": { "price": "{% $states.input.total * 'two' %}" }, "End": true }
  }
}
)");
    debugging.panels().setInput(QStringLiteral("one"), *json::parse(R"({"total":5})"));
    stage.act("run");
    QVERIFY(debugging.waitFor(
        [](const session::Moment& moment) { return moment.errorAt.has_value(); }));
    const std::string id = debugging.id("Price").toStdString();
    QCOMPARE(debugging.moment().errorAt->pointer, id + "/Output/price");
    QTRY_COMPARE(stage.model().selectedState(), id);
    // The tab of the field is open, and the field says why, to who looks there.
    stage.window().docks().raise(QStringLiteral("dockInspector"));
    auto* inspector = stage.find<inspector::Inspector>();
    const auto said = [&] {
      for (auto* editor : inspector->findChildren<inspector::FieldEditor*>())
        if (editor->fieldName() == QLatin1String("Output")) return editor->complaint();
      return QString();
    };
    QTRY_VERIFY2(said().contains(QStringLiteral("'Output/price'")), qPrintable(said()));
    auto* tabs = inspector->findChild<QTabBar*>(QStringLiteral("inspectorTabs"));
    QCOMPARE(tabs->tabData(tabs->currentIndex()).toString(), QStringLiteral("Data"));
    QVERIFY2(stage.page().code().selectedText().contains(QStringLiteral("'two'")),
             qPrintable(stage.page().code().selectedText()));
    // Once it is looked at from before, nothing is marked any more.
    debugging.run().session().goToEvent(2);
    QTRY_VERIFY2(said().isEmpty(), qPrintable(said()));
  }

  void aWatchIsPutIntoAGroupAndPinned() {
    Stage stage;
    Debugging debugging(stage);
    stopAtLarge(stage, debugging);
    if (QTest::currentTestFailed()) return;
    stage.window().docks().raise(QStringLiteral("dockWatch"));
    auto* watch = stage.find<debug::WatchPanel>();
    QVERIFY(watch->model()->setData(watch->model()->index(0, 0), QStringLiteral("$rate + 1"),
                                    Qt::EditRole));
    const auto menuAtFirst = [&] {
      const QPoint at = watch->visualRect(watch->model()->index(0, 0)).center();
      QContextMenuEvent event(QContextMenuEvent::Mouse, at, watch->viewport()->mapToGlobal(at));
      QApplication::sendEvent(watch->viewport(), &event);
    };
    menuAtFirst();
    QAction* pin = nullptr;
    QTRY_VERIFY((pin = entry(*watch, QStringLiteral("Pin on the canvas"))) != nullptr);
    pin->trigger();
    QTRY_VERIFY2(pinned(stage).value(0).contains(QStringLiteral("3")),
                 qPrintable(pinned(stage).join('|')));
    QTRY_VERIFY(entry(*watch, QStringLiteral("Pin on the canvas")) == nullptr ||
                (watch->findChild<QMenu*>()->close(), false));
    menuAtFirst();
    QAction* group = nullptr;
    QTRY_VERIFY((group = entry(*watch, QStringLiteral("Into a new group"))) != nullptr);
    group->trigger();
    QTRY_COMPARE(debugging.panels().remembered().watchGroups.size(), std::size_t{1});
    QCOMPARE(watch->model()->index(0, 0).data().toString(), QStringLiteral("Group 1"));
    QCOMPARE(watch->model()->index(0, 1, watch->model()->index(0, 0)).data().toString(),
             QStringLiteral("3"));
  }
};

}  // namespace stepwright::journeys

STEPWRIGHT_TEST(stepwright::journeys::StopLookChange)
#include "journey_06_stop_look_change.moc"
