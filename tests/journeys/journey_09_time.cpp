// SPDX-License-Identifier: GPL-3.0-or-later
// A finished run is looked at again: the slider, one event back and on, a change in the past, two
// runs beside each other.
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QTabBar>
#include <QToolButton>
#include <QTreeView>

#include "tests/journeys/debugging.h"
#include "tests/support/test_program.h"
#include "widgets/canvas/drawing.h"
#include "widgets/canvas/paint_frame.h"
#include "widgets/common/json_view.h"
#include "widgets/common/small_widgets.h"
#include "widgets/debug/gantt_view.h"
#include "widgets/debug/history_panel.h"
#include "widgets/debug/timeline_bar.h"
#include "widgets/debug/variables_panel.h"

namespace stepwright::journeys {

namespace {

/// A run over these parcels, to its end.
void ship(Stage& stage, Debugging& debugging, const char* input) {
  stage.openSample(QStringLiteral("ship-each-parcel.asl.json"));
  debugging.mock("Book courier", R"({"StatusCode":200,"Payload":{"label":"DE-1"}})");
  debugging.panels().setInput(QStringLiteral("parcels"), *json::parse(input));
  stage.act("run");
  QVERIFY2(debugging.says(QStringLiteral("SUCCEEDED")), qPrintable(stage.status()));
}

}  // namespace

class Time : public QObject {
  Q_OBJECT
 private slots:
  void journey() {
    Stage stage(common::ThemeKind::Dark);
    Debugging debugging(stage);
    ship(
        stage, debugging,
        R"({"parcels":[{"id":"P-0","weight":2},{"id":"P-1","weight":48},{"id":"P-2","weight":5}]})");
    if (QTest::currentTestFailed()) return;
    const qint64 events = debugging.moment().view.events;
    const auto reached = debugging.moment().view.states.size();

    auto* slider = stage.find<debug::TimelineSlider>();
    QVERIFY(slider != nullptr);
    Q_EMIT slider->eventWanted(14);
    QVERIFY(debugging.waitFor(
        [](const session::Moment& moment) { return moment.view.past && moment.view.event >= 14; }));
    QVERIFY(stage.find<QWidget>(QStringLiteral("momentBar"))
                ->accessibleName()
                .contains(QStringLiteral("Viewing the past: event 14 of %1").arg(events)));
    QVERIFY(debugging.moment().view.states.size() < reached);
    QVERIFY(!debugging.moment().scopes.empty());
    stage.keepPicture(QStringLiteral("debug-time-dark"));

    stage.act("eventBack");
    QVERIFY(
        debugging.waitFor([](const session::Moment& moment) { return moment.view.event == 13; }));
    stage.act("eventForward");
    QVERIFY(
        debugging.waitFor([](const session::Moment& moment) { return moment.view.event == 14; }));
    QCOMPARE(slider->event(), 14);

    // A change in the past is a second run; the first one keeps what it was.
    QVERIFY(stage.find<debug::VariablesPanel>()->edit(0, QStringLiteral("/weight"),
                                                      QStringLiteral("99")) ||
            debugging.moment().canEdit);
    stage.act("fork");
    QVERIFY(
        debugging.waitFor([](const session::Moment& moment) { return moment.runs.size() >= 2; }));
    stage.act("run");
    QVERIFY2(debugging.says(QStringLiteral("SUCCEEDED")), qPrintable(stage.status()));
    QCOMPARE(debugging.moment().runs.front().events, events);
    debugging.run().session().showRun(debugging.moment().runs.front().id);
    QVERIFY(debugging.waitFor(
        [&](const session::Moment& moment) { return moment.run == moment.runs.front().id; }));
    QCOMPARE(debugging.moment().view.events, events);
  }

  void theHistoryIsSearchedAndARowFocusesItsItem() {
    Stage stage;
    Debugging debugging(stage);
    ship(
        stage, debugging,
        R"({"parcels":[{"id":"P-0","weight":2},{"id":"P-1","weight":48},{"id":"P-2","weight":5}]})");
    if (QTest::currentTestFailed()) return;
    stage.window().docks().raise(QStringLiteral("dockHistory"));
    auto* panel = stage.find<debug::HistoryPanel>();
    auto* tree = panel->findChild<QTreeView*>(QStringLiteral("historyTree"));
    const std::function<QStringList(const QModelIndex&)> names = [&](const QModelIndex& parent) {
      QStringList all;
      for (int i = 0; i < tree->model()->rowCount(parent); ++i) {
        const QModelIndex index = tree->model()->index(i, 0, parent);
        all << index.data().toString() << names(index);
      }
      return all;
    };
    const auto count = [&](const char* name) {
      return names({}).filter(QString::fromUtf8(name)).size();
    };
    const int whole = names({}).size();
    // By type, by a regular expression, by how they stand.
    auto* type = panel->findChild<QComboBox*>(QStringLiteral("historyType"));
    type->setCurrentText(QStringLiteral("Pass"));
    QCOMPARE(count("Too heavy?"), 0);
    QVERIFY2(count("Put aside") > 0, qPrintable(names({}).join('|')));
    type->setCurrentIndex(0);
    auto* search = panel->findChild<common::SearchField*>();
    auto* regular = panel->findChild<QToolButton*>(QStringLiteral("historyRegular"));
    regular->click();
    search->setText(QStringLiteral("^Book|^Put"));
    QCOMPARE(count("Too heavy?"), 0);
    QVERIFY(count("Book courier") > 0);
    search->setText(QStringLiteral("(Book"));
    QVERIFY(panel->findChild<QAction*>(QStringLiteral("historyWrong"))->isVisible());
    QCOMPARE(names({}).size(), whole);
    search->clear();
    regular->click();
    auto* standing = panel->findChild<QComboBox*>(QStringLiteral("historyStanding"));
    standing->setCurrentText(QStringLiteral("Failed"));
    QVERIFY2(names({}).isEmpty(), qPrintable(names({}).join('|')));
    standing->setCurrentIndex(0);
    // A range is marked over the head with the pointer; a double click there shows all again.
    auto* gantt = panel->findChild<debug::GanttView*>();
    QVERIFY(gantt->range().whole);
    QTest::mousePress(gantt, Qt::LeftButton, {}, {10, 8});
    QMouseEvent drag(QEvent::MouseMove, QPointF(60, 8), Qt::LeftButton, Qt::LeftButton, {});
    QApplication::sendEvent(gantt, &drag);
    QTest::mouseRelease(gantt, Qt::LeftButton, {}, {60, 8});
    QVERIFY(!gantt->range().whole);
    // With the keyboard it has a frame and no veil: below the rows it looks as before.
    const auto below = [gantt] {
      return gantt->grab().toImage().pixelColor(gantt->width() / 2, gantt->height() - 6);
    };
    gantt->setFocus();
    const QColor framed = below();
    gantt->clearFocus();
    QCOMPARE(framed, below());
    panel->findChild<QToolButton*>(QStringLiteral("historyInRange"))->click();
    QVERIFY(names({}).size() < whole);
    QTest::keyClick(gantt, Qt::Key_0);
    QVERIFY(gantt->range().whole);
    QCOMPARE(names({}).size(), whole);
    const double before = gantt->range().to;
    QTest::keyClick(gantt, Qt::Key_Plus);
    QVERIFY(gantt->range().to < before);
    // Another run has times of its own: all of it is seen.
    const auto run = debugging.moment().run;
    stage.act("run");
    QVERIFY(debugging.waitFor([&](const session::Moment& moment) {
      return moment.run != run && !moment.alive && moment.view.status != replay::RunStatus::None;
    }));
    QTRY_VERIFY(gantt->range().whole);
    QTRY_COMPARE(names({}).size(), whole);
    panel->findChild<QToolButton*>(QStringLiteral("historyInRange"))->click();
    // Without frames there are the states alone.
    auto* frames = panel->findChild<QToolButton*>(QStringLiteral("historyFrames"));
    frames->click();
    QCOMPARE(tree->model()->rowCount(tree->model()->index(0, 0)), 0);
    QCOMPARE(count("Too heavy?"), 3);
    QCOMPARE(count("Ship each parcel"), 0);
    frames->click();
    // A row of the second item focuses that, and its data stand beside it.
    panel->findChild<QToolButton*>(QStringLiteral("historyDetails"))->click();
    QModelIndex row;
    const std::function<void(const QModelIndex&)> find = [&](const QModelIndex& parent) {
      for (int i = 0; i < tree->model()->rowCount(parent); ++i) {
        const QModelIndex index = tree->model()->index(i, 0, parent);
        if (index.data().toString() == QLatin1String("Put aside") && !row.isValid() &&
            tree->model()->rowCount(index) == 0)
          row = index;
        find(index);
      }
    };
    find({});
    QVERIFY(row.isValid());
    tree->setCurrentIndex(row);
    const std::string map = debugging.id("Ship each parcel").toStdString();
    QTRY_COMPARE(debugging.moment().view.containers.at(map).focused, 1);
    QTRY_COMPARE(stage.model().selectedState(), debugging.id("Put aside").toStdString());
    QCOMPARE(tree->currentIndex().data().toString(), QStringLiteral("Put aside"));
    auto* details = panel->findChild<common::JsonView*>(QStringLiteral("visitDetails"));
    const auto printed = [&] {
      QStringList lines;
      const auto& model = details->jsonModel();
      for (int i = 0; i < model.rowCount(); ++i) {
        const QModelIndex index = model.index(i, 0);
        lines << index.data(common::JsonModel::KeyRole).toString() +
                     index.data(common::JsonModel::ValueRole).toString();
      }
      return lines.join(QLatin1Char(' '));
    };
    QTRY_VERIFY2(printed().contains(QStringLiteral("48")), qPrintable(printed()));
    auto* tabs = panel->findChild<QTabBar*>(QStringLiteral("visitTabs"));
    tabs->setCurrentIndex(4);
    QTRY_VERIFY2(printed().contains(QStringLiteral("Pass")), qPrintable(printed()));
    tabs->setCurrentIndex(5);
    QTRY_VERIFY2(printed().contains(QStringLiteral("PassStateEntered")), qPrintable(printed()));
  }

  void anItemIsFoundInTheHeaderOfItsMap() {
    Stage stage;
    Debugging debugging(stage);
    stage.openSample(QStringLiteral("ship-each-parcel.asl.json"));
    tasks::MockBehaviour broken;
    broken.kind = tasks::MockBehaviour::Kind::Error;
    broken.error = "Courier.Gone";
    broken.item = {{"Ship each parcel", 2}};
    tasks::MockBehaviour good;
    good.result = *json::parse(R"({"StatusCode":200,"Payload":{"label":"DE-1"}})");
    debugging.panels().setMocks({{"Book courier", true, {broken, good}, 0}});
    debugging.panels().setInput(
        QStringLiteral("three"),
        *json::parse(
            R"({"parcels":[{"id":"P-0","weight":2},{"id":"Q-1","weight":3},{"id":"P-2","weight":5}]})"));
    stage.act("run");
    const auto failed = [](const session::Moment& moment) { return !moment.error.empty(); };
    QVERIFY2(debugging.waitFor(failed), qPrintable(stage.status()));
    if (debugging.moment().alive) stage.act("run");  // it stops at errors that nobody takes
    QVERIFY2(debugging.says(QStringLiteral("FAILED")), qPrintable(stage.status()));
    canvas::GraphView& graph = stage.page().graph();
    graph.zoomToFit();
    const QString map = debugging.id("Ship each parcel");
    const auto focused = [&] {
      return debugging.moment().view.containers.at(map.toStdString()).focused;
    };
    const auto click = [&](const auto& partOf) {
      const canvas::DrawnNode& node = graph.drawing().nodes.at(graph.drawing().nodeOf(map));
      const QPointF at = partOf(node).translated(node.rect.topLeft()).center();
      QTest::mouseClick(graph.viewport(), Qt::LeftButton, {}, graph.mapFromScene(at));
    };
    const auto words = [](const canvas::DrawnNode& node) { return canvas::switcherOf(node).words; };
    auto* field = stage.find<QLineEdit>(QStringLiteral("itemFinder"));
    click(words);
    QVERIFY(field->isVisible());
    QTest::keyClicks(field, QStringLiteral("0"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(focused(), 0);
    QVERIFY(!field->isVisible());
    // By what its states had.
    click(words);
    field->setText(QStringLiteral("q-1"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(focused(), 1);
    field->setText(QStringLiteral("17"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(focused(), 1);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!field->isVisible());
    // And the one that failed, by the number beside it.
    click([&](const canvas::DrawnNode& node) {
      return canvas::failedButtonOf(node, debugging.moment().view.containers.at(map.toStdString()));
    });
    QTRY_COMPARE(focused(), 2);
  }

  void twoItemsAreHeldAgainstEachOther() {
    Stage stage;
    Debugging debugging(stage);
    ship(stage, debugging, R"({"parcels":[{"id":"P-0","weight":2},{"id":"P-1","weight":48}]})");
    if (QTest::currentTestFailed()) return;
    const std::string map = debugging.id("Ship each parcel").toStdString();
    debugging.run().session().setFocus(map, 1);
    QTRY_COMPARE(debugging.moment().view.containers.at(map).focused, 1);
    stage.window().docks().raise(QStringLiteral("dockHistory"));
    auto* panel = stage.find<debug::HistoryPanel>();
    auto* tree = panel->findChild<QTreeView*>(QStringLiteral("historyTree"));
    tree->expandAll();
    const QModelIndex execution = tree->model()->index(0, 0);
    const QModelIndex first = tree->model()->index(0, 0, tree->model()->index(0, 0, execution));
    QVERIFY2(first.data().toString().startsWith(QStringLiteral("[0]")),
             qPrintable(first.data().toString()));
    Q_EMIT tree->customContextMenuRequested(tree->visualRect(first).center());
    QAction* compare = nullptr;
    for (auto* menu : panel->findChildren<QMenu*>())
      for (auto* action : menu->actions())
        if (action->text().contains(QStringLiteral("item 1"))) compare = action;
    QVERIFY(compare != nullptr);
    compare->trigger();
    auto* list = stage.find<QListView>(QStringLiteral("differences"));
    QTRY_COMPARE(list->model()->rowCount(), 3);
    QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("Too heavy?"));
    QVERIFY(stage.find<QLabel>(QStringLiteral("comparedRuns"))
                ->text()
                .contains(QStringLiteral("item 0")));
  }

  void backByStatesToTheStart() {
    Stage stage;
    Debugging debugging(stage);
    stage.openSample(QStringLiteral("ship-each-parcel.asl.json"));
    debugging.mock("Book courier", R"({"StatusCode":200,"Payload":{"label":"DE-1"}})");
    debugging.panels().setInput(QStringLiteral("one"),
                                *json::parse(R"({"parcels":[{"id":"P-0","weight":2}]})"));
    debugging.breakAt("Book courier");
    stage.act("run");
    QVERIFY2(debugging.says(QStringLiteral("PAUSED before Book courier")),
             qPrintable(stage.status()));
    QVERIFY(debugging.step("stateBack"));
    QVERIFY2(debugging.says(QStringLiteral("PAUSED before Too heavy?")) ||
                 stage.status().contains(QStringLiteral("Too heavy?")),
             qPrintable(stage.status()));
    QVERIFY(debugging.step("stateBack"));
    QVERIFY2(stage.status().contains(QStringLiteral("Ship each parcel")),
             qPrintable(stage.status()));
  }
};

}  // namespace stepwright::journeys

STEPWRIGHT_TEST(stepwright::journeys::Time)
#include "journey_09_time.moc"
