// SPDX-License-Identifier: GPL-3.0-or-later
// Every model of the debugger under Qt's own model tester, while real runs grow, stop and go back.
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QToolButton>
#include <memory>

#include "tests/widgets/debug/runs.h"
#include "widgets/debug/breakpoint_model.h"
#include "widgets/debug/callbacks_panel.h"
#include "widgets/debug/event_model.h"
#include "widgets/debug/flow_diff.h"
#include "widgets/debug/json_editor.h"
#include "widgets/debug/mocks_panel.h"
#include "widgets/debug/row_delegate.h"
#include "widgets/debug/run_tree_model.h"
#include "widgets/debug/runs_panel.h"
#include "widgets/debug/stack_panel.h"
#include "widgets/debug/variables_panel.h"
#include "widgets/debug/watch_panel.h"

namespace stepwright::debug {

using namespace test;
using replay::RunStatus;

class TestModels : public QObject {
  Q_OBJECT

 private:
  static QString printed(const QAbstractItemModel& model, const QModelIndex& parent = {},
                         int depth = 0) {
    QString text;
    for (int row = 0; row < model.rowCount(parent); ++row) {
      const QModelIndex index = model.index(row, 0, parent);
      text += QString(depth, QLatin1Char(' ')) + index.data().toString() + QLatin1Char('\n');
      text += printed(model, index, depth + 1);
    }
    return text;
  }

  void start(RunController& controller, int count,
             std::vector<debugger::Breakpoint> breakpoints = {}) {
    controller.session().setBreakpoints(std::move(breakpoints));
    controller.session().start(asl::Document::read(parcels), items(count), bookings(), {});
  }

  static debugger::Breakpoint atBook() {
    debugger::Breakpoint breakpoint;
    breakpoint.id = 1;
    breakpoint.state = bookId;
    return breakpoint;
  }

 private slots:
  void treeAndEventsGrowWithTheRun() {
    RunController controller;
    RunTreeModel tree;
    RunTreeFilter filter;
    filter.setSourceModel(&tree);
    EventModel events;
    const QAbstractItemModelTester one(&tree,
                                       QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester two(&events,
                                       QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester three(&filter,
                                         QAbstractItemModelTester::FailureReportingMode::QtTest);
    connect(&controller, &RunController::momentChanged, &tree, [&] {
      tree.show(controller.moment()->run, controller.moment()->tree, QStringLiteral("M"));
      events.show(controller.moment()->events);
    });
    start(controller, 5, {atBook()});
    for (int i = 0; i < 3; ++i) {
      QVERIFY(atRest(controller, RunStatus::Paused));
      QCOMPARE(events.rowCount(), static_cast<int>(controller.moment()->events.size()));
      const qint64 before = controller.moment()->view.event;
      controller.session().resume();
      QVERIFY(waitFor(controller, [&](const session::Moment& m) {
        return m.view.event > before && m.view.status == RunStatus::Paused;
      }));
    }
    controller.session().setBreakpoints({});
    controller.session().resume();
    QVERIFY(atRest(controller, RunStatus::Succeeded));
    const QString text = printed(tree);
    QVERIFY2(text.contains(QStringLiteral("M\n Each\n  [0] Book\n")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("Sorry")), qPrintable(text));
    filter.setFailedFirst(true);
    filter.setText(QStringLiteral("Sorry"));
    QVERIFY(printed(filter).contains(QStringLiteral("Sorry")));
    QVERIFY(!printed(filter).contains(QStringLiteral("[0]")));
    filter.setText({});
    const int all = events.rowCount();
    events.setFilter({}, true);
    QVERIFY(events.rowCount() < all && events.rowCount() > 0);
    events.setFilter(QStringLiteral("MapIteration"), false);
    QCOMPARE(events.rowCount(), 10);
  }

  void aForkHasATreeOfItsOwn() {
    RunController controller;
    RunTreeModel tree;
    EventModel events;
    RunsModel runs;
    const QAbstractItemModelTester one(&tree,
                                       QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester two(&events,
                                       QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester three(&runs,
                                         QAbstractItemModelTester::FailureReportingMode::QtTest);
    connect(&controller, &RunController::momentChanged, &tree, [&] {
      tree.show(controller.moment()->run, controller.moment()->tree, QStringLiteral("M"));
      events.show(controller.moment()->events);
      runs.show(controller.moment()->runs);
    });
    start(controller, 3);
    QVERIFY(atRest(controller, RunStatus::Succeeded));
    controller.session().goToEvent(8);
    QVERIFY(waitFor(controller, [](const session::Moment& m) { return m.view.past; }));
    controller.session().forkHere();
    QVERIFY(waitFor(controller, [](const session::Moment& m) { return m.run == 2; }));
    QCOMPARE(events.rowCount(), static_cast<int>(controller.moment()->events.size()));
    QCOMPARE(runs.rowCount(), 1);
    QCOMPARE(runs.rowCount(runs.index(0, 0)), 1);
    controller.session().resume();
    QVERIFY(atRest(controller, RunStatus::Succeeded));
    QCOMPARE(events.rowCount(), static_cast<int>(controller.moment()->events.size()));
  }

  void stackBreakpointsWatchesAndCallbacks() {
    RunController controller;
    DebugStore store(controller);
    store.setDocument(asl::Document::read(parcels), {});
    StackModel stack;
    BreakpointModel breakpoints(store, controller);
    WatchModel watches(store);
    CallbackModel callbacks;
    const QAbstractItemModelTester one(&stack,
                                       QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester two(&breakpoints,
                                       QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester three(&watches,
                                         QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester four(&callbacks,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
    connect(&controller, &RunController::momentChanged, &stack, [&] {
      stack.setRows(controller.moment()->stack);
      breakpoints.refresh();
      watches.show(controller.moment()->watches);
      callbacks.show(*controller.moment());
    });
    connect(&store, &DebugStore::changed, &breakpoints, &BreakpointModel::refresh);
    store.toggleBreakpoint(bookId, debugger::Breakpoint::Kind::Enter);
    QCOMPARE(printed(breakpoints), QStringLiteral("Book\n"));
    QVERIFY(watches.setData(watches.index(0, 0), QStringLiteral("$.weight"), Qt::EditRole));
    controller.session().start(store.document(), items(3), {}, {});
    QVERIFY(atRest(controller, RunStatus::Paused));
    QVERIFY2(printed(stack).contains(QStringLiteral("[0] Book")), qPrintable(printed(stack)));
    QCOMPARE(breakpoints.index(0).data(RowDelegate::BadgeRole).toString(), QStringLiteral("1"));
    QCOMPARE(watches.index(0, 1).data().toString(), QStringLiteral("0"));
    store.setBreakpoints({});
    QCOMPARE(breakpoints.rowCount(), 0);
    controller.session().resume();
    QVERIFY(atRest(controller, RunStatus::WaitingForTask));
    QVERIFY(callbacks.rowCount() > 0);
    watches.removeAt(0);
    QCOMPARE(watches.rowCount(), 1);
  }

  void aBreakpointOfNoStateIsInTheList() {
    RunController controller;
    DebugStore store(controller);
    store.setDocument(asl::Document::read(parcels), {});
    const BreakpointModel model(store, controller);
    connect(&store, &DebugStore::changed, &model, &BreakpointModel::refresh);
    connect(&controller, &RunController::momentChanged, &model, &BreakpointModel::refresh);
    debugger::Breakpoint odd;
    odd.kind = debugger::Breakpoint::Kind::Error;
    odd.errorName = "Odd";
    store.setBreakpoints({odd});
    QCOMPARE(printed(model), QStringLiteral("any state\n"));
    QCOMPARE(model.index(0).data(RowDelegate::CodeRole).toString(), QStringLiteral("Odd"));
    QVERIFY(!model.index(0).data(RowDelegate::FaintRole).toBool());
    // And it stops a run.
    controller.session().start(store.document(), items(4), bookings(), {});
    QVERIFY(atRest(controller, RunStatus::Paused));
    QCOMPARE(std::string(controller.moment()->error), std::string("Odd"));
    QCOMPARE(model.index(0).data(RowDelegate::BadgeRole).toString(), QStringLiteral("1"));
  }

  void breakpointsAreGroupedOrderedAndSwitchedTogether() {
    RunController controller;
    DebugStore store(controller);
    store.setDocument(asl::Document::read(parcels), {});
    BreakpointModel model(store, controller);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    connect(&store, &DebugStore::changed, &model, &BreakpointModel::refresh);
    const auto errorNamed = [](const char* name, const char* group) {
      debugger::Breakpoint made;
      made.kind = debugger::Breakpoint::Kind::Error;
      made.errorName = name;
      made.group = group;
      return made;
    };
    store.setBreakpoints(
        {errorNamed("A", ""), errorNamed("B", "pay"), errorNamed("C", ""), errorNamed("D", "pay")});
    const auto rows = [&] {
      QStringList all;
      for (int row = 0; row < model.rowCount(); ++row) {
        const auto* breakpoint = model.breakpointAt(model.index(row));
        all << (breakpoint ? QString::fromStdString(breakpoint->errorName)
                           : QLatin1Char('#') + model.index(row).data().toString());
      }
      return all.join(QLatin1Char(' '));
    };
    QCOMPARE(rows(), QStringLiteral("A C #pay B D"));
    QCOMPARE(model.index(2).data(RowDelegate::BadgeRole).toString(), QStringLiteral("2"));
    QVERIFY(!model.flags(model.index(2)).testFlag(Qt::ItemIsDragEnabled));
    const auto drag = [&](int row, int before, int onto) {
      std::unique_ptr<QMimeData> data(model.mimeData({model.index(row)}));
      const QModelIndex parent = onto < 0 ? QModelIndex() : model.index(onto);
      model.dropMimeData(data.get(), Qt::MoveAction, before, 0, parent);
    };
    drag(1, 0, -1);  // C before A
    QCOMPARE(rows(), QStringLiteral("C A #pay B D"));
    drag(0, -1, 2);  // C onto the head of the group
    QCOMPARE(rows(), QStringLiteral("A #pay B D C"));
    drag(4, 2, -1);  // and to its beginning
    QCOMPARE(rows(), QStringLiteral("A #pay C B D"));
    drag(3, 0, -1);  // B out of it
    QCOMPARE(rows(), QStringLiteral("B A #pay C D"));
    store.setBreakpoints(withGroupEnabled(store.content().breakpoints, "pay", false));
    QVERIFY(model.index(2).data(RowDelegate::FaintRole).toBool());
    QVERIFY(model.index(3).data(RowDelegate::FaintRole).toBool());
    QVERIFY(!model.index(0).data(RowDelegate::FaintRole).toBool());
    store.setBreakpoints(withGroupNamed(store.content().breakpoints, "pay", ""));
    QCOMPARE(model.rowCount(), 4);
  }

  void mocksAreATree() {
    RunController controller;
    DebugStore store(controller);
    MockModel mocks(store);
    const QAbstractItemModelTester tester(&mocks,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    store.setMocks(bookings());
    QCOMPARE(printed(mocks), QStringLiteral("Book\n {\"ok\":true}\n Busy\n Odd\n {\"ok\":true}\n"));
    QVERIFY(mocks.setData(mocks.index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(!store.content().mocks[0].enabled);
  }

  void differencesAreLines() {
    const auto lines = diffLines(*json::parse(R"({"a":1,"b":{"c":2},"d":3})"),
                                 *json::parse(R"({"a":1,"b":{"c":5},"e":[1]})"));
    QString text;
    for (const FlowLine& line : lines)
      text += QStringLiteral("%1%2%3%4\n")
                  .arg(line.sign == FlowLine::Sign::Added     ? QStringLiteral("+")
                       : line.sign == FlowLine::Sign::Removed ? QStringLiteral("-")
                                                              : QStringLiteral(" "),
                       QString(line.depth, QLatin1Char(' ')), line.key, line.value);
    QCOMPARE(text, QStringLiteral(" {\n  \"a\"1\n  \"b\"{\n-  \"c\"2\n+  \"c\"5\n  }\n+ \"e\"[\n+  "
                                  "1\n+ ]\n- \"d\"3\n }\n"));
  }

  void twoValuesStandLevel() {
    const FlowSides sides =
        sidesOf(*json::parse(R"({"a":1,"b":{"c":2,"only":[1]},"l":[1,2,3],"x":true})"),
                *json::parse(R"({"a":1,"b":{"c":{"d":5}},"l":[1,7],"y":null})"));
    const auto printed = [](const std::vector<FlowLine>& lines) {
      QStringList text;
      for (const FlowLine& line : lines)
        text << (line.sign == FlowLine::Sign::Differs ? QStringLiteral("≠") : QString()) +
                    line.key + line.value;
      return text.join(QLatin1Char(' '));
    };
    QCOMPARE(sides.left.size(), sides.right.size());
    QCOMPARE(printed(sides.left),
             QStringLiteral("{ \"a\"1 \"b\"{ ≠\"c\"2   ≠\"only\"[ ≠1 ≠] } \"l\"[ 1 ≠2 ≠3 ] "
                            "≠\"x\"true  }"));
    QCOMPARE(printed(sides.right),
             QStringLiteral("{ \"a\"1 \"b\"{ ≠\"c\"{ ≠\"d\"5 ≠}    } \"l\"[ 1 ≠7  ]  "
                            "≠\"y\"null }"));
  }

  void aMemberThatWasTakenOutIsNotNew() {
    const json::Value whole = *json::parse(R"({"order":{"id":1},"trace":2})");
    const auto lines = diffLines(whole, whole["order"]);
    QCOMPARE(lines.size(), std::size_t{4});
    QVERIFY(lines[1].sign == FlowLine::Sign::Removed);
    QVERIFY(lines[2].sign == FlowLine::Sign::Same);
    QCOMPARE(lines[2].key, QStringLiteral("\"id\""));
  }

  void aFilterThatLeavesEveryOtherRowIsToldOfAtOnce() {
    RunTreeModel model;
    RunTreeFilter filter;
    filter.setSourceModel(&model);
    auto rows = std::make_shared<replay::RunTree>();
    for (const char* name : {"Count", "More", "Count", "More", "Count"}) {
      replay::TreeRow row;
      row.parent = -1;
      row.kind = replay::TreeRow::Kind::State;
      row.name = json::Value(name);
      rows->push_back(row);
    }
    model.show(1, rows, {});
    QCOMPARE(filter.rowCount(), 5);
    QSignalSpy removed(&filter, &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(&filter, &QAbstractItemModel::rowsInserted);
    int laidOut = 0;
    connect(&filter, &QAbstractItemModel::layoutChanged, this, [&] { ++laidOut; });
    filter.setText(QStringLiteral("ou"));
    QCOMPARE(filter.rowCount(), 3);
    QCOMPARE(laidOut, 1);
    filter.setText(QString());
    QCOMPARE(filter.rowCount(), 5);
    QCOMPARE(removed.size() + inserted.size(), 0);
  }

  void aLargeValueIsHeldAndNotLaidOut() {
    JsonEditor editor;
    QString line = QStringLiteral("[1");
    for (int i = 0; i < 200'000; ++i) line += QStringLiteral(", 1");
    QApplication::clipboard()->setText(line + QLatin1Char(']'));
    editor.setText(QStringLiteral("7"));
    editor.field()->selectAll();
    editor.field()->paste();
    QVERIFY(editor.isValid());
    QCOMPARE(editor.value()->size(), std::size_t{200'001});
    QVERIFY(editor.field()->toPlainText().size() < 20'000);
    QVERIFY(editor.field()->isReadOnly());
    // Looked at again it is the same value, and it can be taken out.
    JsonEditor again;
    again.setValue(*editor.value());
    QVERIFY(*again.value() == *editor.value());
    again.findChild<QToolButton*>()->click();
    QVERIFY(!again.field()->isReadOnly());
    QVERIFY(*again.value() == json::Value::object());
    // What is no JSON is not taken, and what was there stays.
    editor.setText(QStringLiteral("7"));
    QApplication::clipboard()->setText(line);
    editor.field()->paste();
    QCOMPARE(editor.field()->toPlainText(), QStringLiteral("7"));
    QVERIFY(*editor.value() == json::Value(7));
  }

  void aMemberIsSetWhereItStands() {
    const json::Value root = *json::parse(R"({"a":[{"b":1}],"c":2})");
    QVERIFY(withAt(root, "/a/0/b", json::Value(9)) == *json::parse(R"({"a":[{"b":9}],"c":2})"));
    QVERIFY(withAt(root, "", json::Value(1)) == json::Value(1));
    QVERIFY(withAt(root, "/x/y", json::Value(1)) == root);
  }
};

}  // namespace stepwright::debug

QTEST_MAIN(stepwright::debug::TestModels)
#include "test_models.moc"
