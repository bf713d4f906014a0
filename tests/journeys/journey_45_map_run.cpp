// SPDX-License-Identifier: GPL-3.0-or-later
// The Map run dock through the window: a Map is paused and goes on, its failed children come first
// and are opened beside it, one is stepped and made a mock, limits are changed while it is paused,
// and what has failed is redriven.
#include <QApplication>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTimer>
#include <QTreeView>

#include "app/main_window/child_pane.h"
#include "tests/journeys/debugging.h"
#include "tests/support/test_program.h"
#include "widgets/common/json_view.h"
#include "widgets/common/said.h"
#include "widgets/debug/child_groups.h"
#include "widgets/debug/limits_dialog.h"
#include "widgets/debug/map_run_model.h"
#include "widgets/debug/map_run_panel.h"
#include "widgets/debug/stack_panel.h"

namespace stepwright::journeys {

namespace {

const char* mapRunMachine = R"({
  "StartAt": "Each",
  "States": {
    "Each": {
      "Type": "Map",
      "ItemsPath": "$.items",
      "MaxConcurrency": 2,
      "ToleratedFailureCount": 2,
      "ItemProcessor": {
        "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" },
        "StartAt": "Slow",
        "States": {
          "Slow": { "Type": "Wait", "Seconds": 1, "Next": "Call" },
          "Call": {
            "Type": "Task",
            "Resource": "arn:aws:states:::lambda:invoke",
            "Parameters": { "FunctionName": "call", "Payload.$": "$" },
            "End": true
          }
        }
      },
      "End": true
    }
  }
}
)";

/// Items 1, 3 and 5 fail the first time, and all others answer.
tasks::MockSet answers() {
  tasks::StateMocks call{"Call", true, {}, 0};
  for (const std::int64_t item : {1, 3, 5}) {
    tasks::MockBehaviour broken;
    broken.kind = tasks::MockBehaviour::Kind::Error;
    broken.error = item == 3 ? "Too.Many" : "Image.Broken";
    broken.cause = "premature end of P-" + std::to_string(item) + ".jpg";
    broken.item = {{"Each", item}};
    broken.lastAttempt = 0;
    call.behaviours.push_back(broken);
  }
  tasks::MockBehaviour good;
  good.result = *json::parse(R"({"Payload": 1, "StatusCode": 200})");
  call.behaviours.push_back(good);
  return {call};
}

json::Value twelve() {
  std::vector<json::Value> items;
  for (int i = 0; i < 12; ++i)
    items.push_back(json::Value::object({{"n", i}, {"id", "in/P-" + std::to_string(i) + ".jpg"}}));
  return json::Value::object({{"items", json::Value::array(std::move(items))}});
}

}  // namespace

class Journey45 : public QObject {
  Q_OBJECT

  static std::uint32_t focusedFiber(Debugging& debugging) {
    for (const session::StackRow& row : debugging.moment().stack)
      if (row.focused) return row.fiber;
    return 0;
  }

 private slots:
  void anItemIsFrozenBySignAndKey() {
    Stage stage;
    Debugging debugging(stage);
    stage.openSample(QStringLiteral("ship-each-parcel.asl.json"));
    debugging.mock("Book courier", R"({"StatusCode":200,"Payload":{"label":"DE-1"}})");
    debugging.panels().setInput(
        QStringLiteral("two"),
        *json::parse(R"({"parcels":[{"id":"P-0","weight":2},{"id":"P-1","weight":3}]})"));
    debugging.breakAt("Book courier");
    stage.act("run");
    QVERIFY2(debugging.says(QStringLiteral("PAUSED before Book courier")),
             qPrintable(stage.status()));
    auto* stack = stage.find<debug::StackPanel>();
    const auto rowOf = [&](const char* item) {
      for (int i = 0; i < stack->model()->rowCount(); ++i)
        if (stack->model()->index(i, 0).data().toString().startsWith(QLatin1String(item)))
          return stack->model()->index(i, 0);
      return QModelIndex();
    };
    const auto frozen = [&](const char* item) {
      for (const session::StackRow& row : debugging.moment().stack)
        if (QString::fromStdString(row.title).startsWith(QLatin1String(item))) return row.frozen;
      return false;
    };
    QVERIFY(rowOf("[1]").isValid());
    const QRect row = stack->visualRect(rowOf("[1]"));
    QTest::mouseClick(stack->viewport(), Qt::LeftButton, {}, {row.right() - 10, row.center().y()});
    QTRY_VERIFY(frozen("[1]"));
    QVERIFY(!frozen("[0]"));
    stack->setCurrentIndex(rowOf("[1]"));
    QTest::keyClick(stack, Qt::Key_Space);
    QTRY_VERIFY(!frozen("[1]"));
  }

  void othersStandStillOrGoOnWhileOneIsStepped() {
    Stage stage;
    Debugging debugging(stage);
    stage.openSample(QStringLiteral("ship-each-parcel.asl.json"));
    debugging.mock("Book courier", R"({"StatusCode":200,"Payload":{"label":"DE-1"}})");
    debugging.panels().setInput(
        QStringLiteral("two"),
        *json::parse(R"({"parcels":[{"id":"P-0","weight":2},{"id":"P-1","weight":3}]})"));
    debugging.breakAt("Too heavy?");
    stage.act("run");
    QVERIFY2(debugging.says(QStringLiteral("PAUSED before Too heavy?")),
             qPrintable(stage.status()));
    debugging.breakAt("Too heavy?");
    const std::uint32_t stepped = debugging.moment().view.cursor ? focusedFiber(debugging) : 0;
    const auto others = [&] {
      QStringList all;
      for (const session::StackRow& row : debugging.moment().stack)
        if (row.kind == session::StackRow::Kind::Fiber && row.fiber != stepped)
          all << QString::fromStdString(row.title + " " + row.phase);
      return all;
    };
    const QStringList before = others();
    QVERIFY(debugging.step("phase"));
    QVERIFY(debugging.step("phase"));
    QCOMPARE(others(), before);
    stage.act("letOthersRun");
    for (int i = 0; i < 6 && others() == before; ++i) QVERIFY(debugging.step("phase"));
    QVERIFY2(others() != before, qPrintable(before.join('|')));
  }

  void aMapIsPausedLookedAtLimitedAndRedriven() {
    Stage stage;
    Debugging debug(stage);
    debug.write(QStringLiteral("map.asl.json"), mapRunMachine);
    debug.panels().setMocks(answers());
    debug.panels().setInput(QStringLiteral("twelve"), twelve());

    // It stands in the middle, with a failed child.
    debug.breakAt("Call");
    stage.act("run");
    QVERIFY(debug.waitFor([](const session::Moment& moment) {
      return moment.view.status == replay::RunStatus::Paused;
    }));
    debug.breakAt("Call");
    for (int i = 0; i < 200 && !(debug.moment().mapRun && debug.moment().mapRun->failed > 0); ++i)
      QVERIFY(debug.step("phase"));
    auto* panel = stage.find<debug::MapRunPanel>();
    auto* table = panel->findChild<QTreeView*>();
    QTRY_COMPARE(table->model()->rowCount(), 1);
    auto* live = panel->findChild<debug::ChildGroups*>();
    using debug::ChildGroups;
    QVERIFY(live->isVisibleTo(panel));
    QVERIFY(live->group(ChildGroups::Running)->text(0).startsWith(QStringLiteral("Running")));

    // Other limits, by hand.
    QTimer::singleShot(0, &stage.window(), [] {
      auto* dialog = qobject_cast<debug::LimitsDialog*>(QApplication::activeModalWidget());
      QVERIFY(dialog != nullptr);
      dialog->findChildren<QSpinBox*>().first()->setValue(3);
      dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
    });
    for (auto* each : panel->findChildren<QPushButton*>())
      if (each->text() == QStringLiteral("Limits")) each->click();
    QVERIFY(debug.waitFor(
        [](const session::Moment& moment) { return moment.mapRun && moment.mapRun->atOnce == 3; }));

    // To its end: three have failed, and two may.
    stage.act("run");
    QVERIFY(debug.waitFor([](const session::Moment& moment) {
      return moment.mapRun && moment.mapRun->failedChildren == 3 &&
             moment.view.status != replay::RunStatus::Running;
    }));
    if (debug.run().isPaused()) stage.act("run");
    QVERIFY(debug.waitFor([](const session::Moment& moment) {
      return moment.view.status == replay::RunStatus::Failed;
    }));
    QTRY_COMPARE(table->model()->rowCount(), 3);
    QVERIFY(live->group(ChildGroups::Running)->isHidden());
    QVERIFY(live->group(ChildGroups::Succeeded)->text(0).startsWith(QStringLiteral("Succeeded")));
    live->group(ChildGroups::Succeeded)->setExpanded(true);
    QVERIFY(live->group(ChildGroups::Succeeded)->childCount() > 0);

    // The next failed one, beside the run, which stays.
    const quint32 run = debug.moment().run;
    table->setFocus();
    QTest::keyClick(table, Qt::Key_BracketRight, Qt::ControlModifier);
    auto* pane = stage.find<app::ChildPane>();
    QTRY_VERIFY(pane->child().has_value());
    QCOMPARE(pane->child()->index, std::size_t{1});
    QTRY_COMPARE(common::said(pane->run().moment()->error), QStringLiteral("Image.Broken"));
    QCOMPARE(debug.moment().run, run);
    // Beside the document and the docks below, from top to bottom, with what it is about.
    const auto* dock = stage.window().docks().find(QStringLiteral("dockChild"));
    QTRY_VERIFY2(dock->width() >= 384, qPrintable(QString::number(dock->width())));
    QTRY_VERIFY2(dock->height() >= 600, qPrintable(QString::number(dock->height())));
    QTRY_VERIFY(pane->findChild<canvas::GraphView*>()->zoom() <= 0.8);
    QVERIFY(pane->findChild<canvas::GraphView*>()->height() >= 200);
    const auto* cause = pane->findChild<QLabel*>(QStringLiteral("childCause"));
    QVERIFY2(cause->text().contains(QStringLiteral("Call</b>: premature end of ")),
             qPrintable(cause->text()));
    // It names an item, which is chosen.
    QCOMPARE(pane->findChild<common::JsonView*>()
                 ->currentIndex()
                 .data(common::JsonModel::PointerRole)
                 .toString(),
             QStringLiteral("/id"));
    stage.keepPicture(QStringLiteral("map-run"));
    // Phase by phase back to before it failed.
    const auto event = pane->run().moment()->view.event;
    for (int i = 0; i < 5 && pane->run().moment()->view.event == event; ++i) {
      const auto there = pane->run().moment();
      pane->findChild<QPushButton*>(QStringLiteral("childBack"))->click();
      QTRY_VERIFY(pane->run().moment() != there && !pane->run().isRunning());
    }
    QVERIFY(pane->run().moment()->view.event < event);
    // A test of the states of the Map, with the item as its input, that comes to the same.
    pane->findChild<QPushButton*>(QStringLiteral("childTest"))->click();
    const auto& tests = debug.panels().remembered().tests;
    QTRY_COMPARE(tests.size(), std::size_t{1});
    QCOMPARE(tests[0].from, std::string("Slow"));
    QCOMPARE(tests[0].input["n"].integer(), std::int64_t{1});
    QCOMPARE(tests[0].expect.error, std::optional<std::string>("Image.Broken"));
    QTRY_VERIFY2(stage.status().contains(QStringLiteral("Every test passed")),
                 qPrintable(stage.status()));
    pane->findChild<QPushButton*>(QStringLiteral("childMock"))->click();
    const auto& mocks = debug.panels().remembered().mocks;
    QCOMPARE(mocks.size(), std::size_t{1});
    QCOMPARE(mocks[0].behaviours.front().item, (std::vector<interpreter::MapStep>{{"Each", 1}}));
    panel->nextFailed();
    QTRY_COMPARE(pane->child()->index, std::size_t{3});
    QTRY_VERIFY(pane->findChild<QPushButton*>(QStringLiteral("childRedrive"))->isEnabled());

    // What has failed goes on, and answers now.
    debug.panels().setMocks({{"Call", true, {answers()[0].behaviours.back()}, 0}});
    QPushButton* redrives = nullptr;
    for (auto* each : panel->findChildren<QPushButton*>())
      if (each->text().startsWith(QStringLiteral("Redrive"))) redrives = each;
    QVERIFY(redrives != nullptr && redrives->isEnabled());
    pane->findChild<QPushButton*>(QStringLiteral("childRedrive"))->click();
    QVERIFY(debug.waitFor([](const session::Moment& moment) {
      return moment.view.status == replay::RunStatus::Succeeded;
    }));
    QTRY_COMPARE(table->model()->rowCount(), 0);
    QVERIFY(!redrives->isEnabled());
    // Beside another run the child would be a stranger's.
    QVERIFY(!dock->isHidden());
    stage.act("restart");
    QTRY_VERIFY(dock->isHidden());
    QVERIFY(!pane->child());
  }

  /// What comes with a run is not there before there was one, though the window ended with it.
  void whatHasNothingToShowIsNotInFrontAfterARestart() {
    Stage stage;
    const QString path = stage.openSample(QStringLiteral("order.asl.json"));
    stage.act("debug");
    app::Docks& docks = stage.window().docks();
    const QStringList comes{QStringLiteral("dockChild"), QStringLiteral("dockTrail"),
                            QStringLiteral("dockMapRun"), QStringLiteral("dockCompare")};
    for (const QString& each : comes) docks.raise(each);
    QTest::qWait(50);
    stage.act("design");
    stage.act("debug");
    for (const QString& each : comes) QVERIFY2(!docks.find(each)->isHidden(), qPrintable(each));
    stage.window().close();

    app::Recovery recovery(stage.folder() + QStringLiteral("/other"));
    app::MainWindow next(stage.settings(), recovery);
    next.resize(1440, 900);
    next.show();
    QVERIFY(QTest::qWaitForWindowExposed(&next));
    QVERIFY(next.openFile(path));
    next.actions()["debug"]->trigger();
    QTest::qWait(50);
    for (const QString& each : comes)
      QVERIFY2(next.docks().find(each)->isHidden(), qPrintable(each));
    QVERIFY(!next.docks().find(QStringLiteral("dockVariables"))->visibleRegion().isEmpty());
  }

  /// What Debug alone has a place for finds one in Design, too, and lies over nothing.
  void eachDockHasAPlaceInBothPerspectives() {
    Stage stage;
    stage.openSample(QStringLiteral("order.asl.json"));
    app::Docks& docks = stage.window().docks();
    for (const char* perspective : {"design", "debug"}) {
      stage.act(perspective);
      for (const auto* dock : stage.window().findChildren<QDockWidget*>()) {
        if (dock->objectName() == QStringLiteral("dockTimeline")) continue;  // it comes with Debug
        docks.raise(dock->objectName());
        QVERIFY2(
            stage.window().dockWidgetArea(const_cast<QDockWidget*>(dock)) != Qt::NoDockWidgetArea,
            qPrintable(dock->objectName()));
      }
    }
  }

  /// Of another document the child would be a stranger's.
  void theChildGoesWithItsDocument() {
    Stage stage;
    stage.openSample(QStringLiteral("order.asl.json"));
    stage.act("debug");
    app::Docks& docks = stage.window().docks();
    docks.raise(QStringLiteral("dockChild"));
    QVERIFY(!docks.find(QStringLiteral("dockChild"))->isHidden());
    const auto* path = stage.find<QLabel>(QStringLiteral("childPath"));
    QVERIFY2(path->text().contains(QStringLiteral("choose one in Map run")),
             qPrintable(path->text()));
    stage.openSample(QStringLiteral("ship-each-parcel.asl.json"));
    QTRY_VERIFY(docks.find(QStringLiteral("dockChild"))->isHidden());
  }
};

}  // namespace stepwright::journeys

STEPWRIGHT_TEST(stepwright::journeys::Journey45)
#include "journey_45_map_run.moc"
