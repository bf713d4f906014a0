// SPDX-License-Identifier: GPL-3.0-or-later
// Every model of the debugger under Qt's own model tester, while real runs grow, stop and go back.
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QToolButton>
#include <memory>

#include "engine/analysis/value_sources.h"
#include "engine/asl/bind.h"
#include "engine/replay/run_tree.h"
#include "tests/support/test_program.h"
#include "tests/widgets/debug/runs.h"
#include "widgets/debug/breakpoint_model.h"
#include "widgets/debug/callbacks_panel.h"
#include "widgets/debug/event_model.h"
#include "widgets/debug/flow_diff.h"
#include "widgets/debug/flow_value.h"
#include "widgets/debug/json_editor.h"
#include "widgets/debug/mocks_panel.h"
#include "widgets/debug/row_delegate.h"
#include "widgets/debug/run_tree_model.h"
#include "widgets/debug/runs_panel.h"
#include "widgets/debug/stack_panel.h"
#include "widgets/debug/time_scale.h"
#include "widgets/debug/trail_marks.h"
#include "widgets/debug/variables_panel.h"
#include "widgets/debug/watch_model.h"

namespace stepwright::debug {

using namespace test;
using replay::RunStatus;

class TestModels : public QObject {
  Q_OBJECT

 private:
  static HistoryFilter byText(const QString& text) {
    HistoryFilter filter;
    filter.text = text;
    return filter;
  }

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
    filter.setFilter(byText(QStringLiteral("Sorry")));
    QVERIFY(printed(filter).contains(QStringLiteral("Sorry")));
    QVERIFY(!printed(filter).contains(QStringLiteral("[0]")));
    filter.setFilter(byText({}));
    const int all = events.rowCount();
    events.setFilter({}, true);
    QVERIFY(events.rowCount() < all && events.rowCount() > 0);
    events.setFilter(byText(QStringLiteral("MapIteration")), false);
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

  void aRunThatWasImportedHasATagForIt() {
    RunsModel runs;
    const QAbstractItemModelTester tester(&runs,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    session::RunRow own{1}, history{2};
    own.title = "Run 1";
    history.title = "Of Monday";
    history.imported = true;
    runs.show({own, history});
    QCOMPARE(runs.index(0, 0).data(RowDelegate::TagRole).toString(), QString());
    QCOMPARE(runs.index(1, 0).data(RowDelegate::TagRole).toString(), QStringLiteral("imported"));
    QCOMPARE(runs.index(1, 0).data().toString(), QStringLiteral("Of Monday"));
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
      stack.setRows(withCode(controller.moment()->stack, {}));
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
    watches.remove(watches.index(0, 0));
    QCOMPARE(watches.rowCount(), 1);
  }

  void theStackGoesDownToTheCodeOfACall() {
    session::StackRow root, task, other;
    root.title = "OrderFlow";
    task.title = "Book courier";
    task.depth = other.depth = 1;
    task.fiber = 2;
    task.call = 7;
    other.title = "Weigh";
    other.call = 8;  // nobody knows code of that one
    const CodeOfCall codeOf = [](quint64 call) -> std::optional<CodeFrame> {
      if (call != 7) return std::nullopt;
      return CodeFrame{QStringLiteral("app.mjs:14"), QStringLiteral("node 41873"),
                       QStringLiteral("/src/app.mjs"), 14};
    };
    StackModel stack;
    stack.setRows(withCode({root, task, other}, codeOf));
    QCOMPARE(printed(stack), QStringLiteral("OrderFlow\nBook courier\napp.mjs:14\nWeigh\n"));
    const QModelIndex code = stack.index(2);
    QCOMPARE(code.data(RowDelegate::DetailRole).toString(), QStringLiteral("node 41873"));
    QVERIFY(stack.rowAt(code) == nullptr);
    QCOMPARE(stack.codeAt(code)->line, 14);
    QVERIFY(stack.codeAt(stack.index(1)) == nullptr);
  }

  void whatAStartedExecutionAsksSaysWhichItIs() {
    session::Moment moment;
    moment.view.time = Timestamp{1000};
    session::Question question;
    question.name = "Weigh";
    question.within = "Ship \u203A Pack";
    question.ends = session::Timer{1, {}, Phrase("timeout of Weigh"), {0}, {3000}};
    moment.questions = {question};
    CallbackModel callbacks;
    callbacks.show(moment);
    QCOMPARE(callbacks.index(0, CallbackModel::State).data().toString(),
             QStringLiteral("Ship \u203A Pack \u203A Weigh"));
    const QString ends = callbacks.index(0, CallbackModel::Timeout).data().toString();
    QVERIFY2(ends.contains(QStringLiteral("2 s")), qPrintable(ends));
    moment.questions.front().ends.reset();
    callbacks.show(moment);
    QCOMPARE(callbacks.index(0, CallbackModel::Timeout).data().toString(), QStringLiteral("never"));
  }

  void watchesStandInGroups() {
    RunController controller;
    DebugStore store(controller);
    store.setDocument(asl::Document::read(parcels), {});
    WatchModel watches(store);
    const QAbstractItemModelTester tester(&watches,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (const char* text : {"$.a", "$.b", "$.c"})
      QVERIFY(watches.setData(watches.index(watches.rowCount() - 1, 0), QString::fromUtf8(text),
                              Qt::EditRole));
    watches.move(watches.index(1, 0), QStringLiteral("Money"));
    watches.move(watches.index(1, 0), QStringLiteral("Money"));
    QCOMPARE(watches.groups(), QStringList{QStringLiteral("Money")});
    const QModelIndex money = watches.groupNamed(QStringLiteral("Money"));
    QCOMPARE(money.row(), 1);
    QCOMPARE(watches.rowCount(money), 2);
    QCOMPARE(watches.index(1, 0, money).data().toString(), QStringLiteral("$.c"));
    // Each has the value of its own expression, whatever group it stands in.
    session::WatchView a{"$.a", json::Value(1), {}, false, {}}, b = a, c = a;
    b.expression = "$.b";
    b.value = json::Value(2);
    c.expression = "$.c";
    c.value = json::Value(3);
    watches.show({a, b, c});
    QCOMPARE(watches.index(0, 1).data().toString(), QStringLiteral("1"));
    QCOMPARE(watches.index(1, 1, money).data().toString(), QStringLiteral("3"));
    // A name that is taken is refused; a group of none goes.
    QVERIFY(watches.setData(money, QStringLiteral("Sums"), Qt::EditRole));
    QCOMPARE(watches.freeName(), QStringLiteral("Group 1"));
    watches.move(watches.index(0, 0), QStringLiteral("Other"));
    QVERIFY(!watches.setData(watches.groupNamed(QStringLiteral("Other")), QStringLiteral("Sums"),
                             Qt::EditRole));
    watches.move(watches.index(0, 0, watches.groupNamed(QStringLiteral("Other"))), {});
    QCOMPARE(watches.groups(), QStringList{QStringLiteral("Sums")});
    watches.remove(watches.groupNamed(QStringLiteral("Sums")));
    QCOMPARE(store.content().watches, std::vector<std::string>{"$.a"});
    QVERIFY(store.content().watchGroups.empty());
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

  void aParallelHasBranchesAndAMapHasItems() {
    const char* both =
        R"({"StartAt": "Both", "States": {"Both": {"Type": "Parallel", "End": true, "Branches": [
      {"StartAt": "A", "States": {"A": {"Type": "Pass", "End": true}}},
      {"StartAt": "B", "States": {"B": {"Type": "Pass", "End": true}}}]}}})";
    const auto detail = [](const char* text, const json::Value& input,
                           const tasks::MockSet& mocks) {
      RunController controller;
      controller.session().start(asl::Document::read(text), input, mocks, {});
      if (!atRest(controller, RunStatus::Succeeded)) return QString();
      RunTreeModel model;
      model.show(1, controller.moment()->tree, QStringLiteral("Run"));
      return model.index(0, 0, model.index(0, 0)).data(RowDelegate::DetailRole).toString();
    };
    QCOMPARE(detail(both, *json::parse("{}"), {}), QStringLiteral("2 branch(es)"));
    QCOMPARE(detail(parcels, items(2), bookings()), QStringLiteral("2 item(s)"));
  }

  /// Also while none of them has entered a state.
  void branchesThatHaveOnlyBegunAreBranches() {
    const asl::MachinePtr machine = asl::bind(*json::parse(
        R"({"StartAt": "Both", "States": {"Both": {"Type": "Parallel", "End": true, "Branches": [
      {"StartAt": "A", "States": {"A": {"Type": "Pass", "End": true}}}]}}})"));
    const asl::State& both = machine->states.front();
    using interpreter::Decision;
    replay::RunTreeBuilder builder;
    builder.add(Decision{.kind = Decision::Kind::Began, .fiber = 1, .machine = machine.get()});
    builder.add(Decision{.kind = Decision::Kind::Entered, .fiber = 1, .state = &both});
    builder.add(Decision{.kind = Decision::Kind::Began,
                         .fiber = 2,
                         .parent = 1,
                         .machine = both.machines.front().get(),
                         .state = &both});
    RunTreeModel model;
    model.show(1, builder.snapshot(), QStringLiteral("Run"));
    QCOMPARE(model.index(0, 0, model.index(0, 0)).data(RowDelegate::DetailRole).toString(),
             QStringLiteral("1 branch(es)"));
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

  void rowsAreFilteredByWhatIsSet() {
    RunTreeModel model;
    RunTreeFilter filter;
    filter.setSourceModel(&model);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    auto rows = std::make_shared<replay::RunTree>();
    const auto add = [&](replay::TreeRow::Kind kind, const char* name, int parent,
                         replay::StateStatus status, qint64 event) {
      replay::TreeRow row;
      row.kind = kind;
      row.name = json::Value(name);
      row.state = json::Value(std::string("/States/") + name);
      row.parent = parent;
      row.status = status;
      row.firstEvent = row.lastEvent = event;
      rows->push_back(row);
      if (parent >= 0) ++(*rows)[static_cast<std::size_t>(parent)].children;
    };
    using Kind = replay::TreeRow::Kind;
    using Status = replay::StateStatus;
    add(Kind::Execution, "M", -1, Status::Failed, 1);
    add(Kind::State, "Check", 0, Status::Succeeded, 2);
    add(Kind::State, "Charge", 0, Status::Failed, 5);
    rows->back().error = "Card.Busy";
    rows->back().attempts = 2;
    model.show(1, rows, QStringLiteral("M"));
    const auto shown = [&] { return printed(filter); };
    const auto with = [&](const auto& change) {
      HistoryFilter wanted;
      change(wanted);
      filter.setFilter(wanted);
      return printed(filter);
    };
    QCOMPARE(shown(), QStringLiteral("M\n Check\n Charge\n"));
    QCOMPARE(with([](HistoryFilter& f) {
               f.expression = QRegularExpression(QStringLiteral("^Ch.*k$"));
             }),
             QStringLiteral("M\n Check\n"));
    QCOMPARE(with([](HistoryFilter& f) { f.text = QStringLiteral("card."); }),
             QStringLiteral("M\n Charge\n"));
    QCOMPARE(with([](HistoryFilter& f) { f.standing = HistoryFilter::Standing::Succeeded; }),
             QStringLiteral("M\n Check\n"));
    QCOMPARE(with([](HistoryFilter& f) { f.standing = HistoryFilter::Standing::Retried; }),
             QStringLiteral("M\n Charge\n"));
    QCOMPARE(with([](HistoryFilter& f) {
               f.range = HistoryFilter::Range{4, 9, true};
             }),
             QStringLiteral("M\n Charge\n"));
    filter.setTypes([](const replay::TreeRow& row) -> std::optional<asl::StateType> {
      if (row.kind != Kind::State) return std::nullopt;
      return row.name.string() == "Check" ? asl::StateType::Choice : asl::StateType::Task;
    });
    QCOMPARE(with([](HistoryFilter& f) { f.type = asl::StateType::Task; }),
             QStringLiteral("M\n Charge\n"));
    filter.setFilter({});
    // Without frames the states stand in one list.
    model.setFramesHidden(true);
    QCOMPARE(shown(), QStringLiteral("Check\nCharge\n"));
    QVERIFY(!model.indexOf(0).isValid());
    model.setFramesHidden(false);
    QCOMPARE(shown(), QStringLiteral("M\n Check\n Charge\n"));
  }

  void longIdleTimesAreDrawnShort() {
    const TimeScale plain = TimeScale::plain(100, 1000);
    QCOMPARE(plain.shown(600), 500.0);
    QCOMPARE(plain.value(500), 600.0);
    // A second, a second, a day, a second.
    const double day = 86'400'000;
    const TimeScale scale = TimeScale::squeezed({0, 1000, 2000, day, day + 1000}, 0, day + 2000);
    QCOMPARE(scale.gaps().size(), std::size_t{1});
    QCOMPARE(scale.gaps()[0].from, 2000.0);
    QVERIFY2(scale.length() < 20'000, qPrintable(QString::number(scale.length())));
    for (const double value : {0.0, 500.0, 1500.0, day / 2, day + 500})
      QVERIFY(qAbs(scale.value(scale.shown(value)) - value) < 1);
    QVERIFY(scale.shown(day) > scale.shown(2000));
    QVERIFY(TimeScale::squeezed({5}, 5, 10).gaps().empty());
  }

  void stepsOfATrailAreNumbered() {
    std::vector<analysis::TrailStep> steps(5);
    const int depths[] = {0, 1, 1, 2, 0};
    for (std::size_t i = 0; i < steps.size(); ++i) {
      steps[i].depth = depths[i];
      steps[i].visit.emplace();
      steps[i].visit->state = i == 4 ? "/States/B" : "/States/A";
    }
    const auto numbers = trailNumbers(steps);
    QCOMPARE(QStringList(numbers.begin(), numbers.end()).join(QLatin1Char(' ')),
             QStringLiteral("1 1a 1b 1b1 2"));
    const auto marks = trailMarks(steps);
    QCOMPARE(marks.at("/States/A").numbers, QStringLiteral("1, 1a, 1b, …"));
    QCOMPARE(marks.at("/States/B").numbers, QStringLiteral("2"));
  }

  void aLineOfAColumnNamesItsValue() {
    const auto lines = plainLines(*json::parse(R"({"a":{"b":[1,{"c":2}]},"d":3})"));
    const auto nameOf = [&](const QString& value) {
      for (std::size_t i = 0; i < lines.size(); ++i)
        if (lines[i].value == value) return analysis::printedPath("$", pathOfLine(lines, i));
      return std::string();
    };
    QCOMPARE(nameOf(QStringLiteral("1")), std::string("$.a.b[0]"));
    QCOMPARE(nameOf(QStringLiteral("2")), std::string("$.a.b[1].c"));
    QCOMPARE(nameOf(QStringLiteral("3")), std::string("$.d"));
    replay::PhaseView phase;
    phase.name = "InputPath";
    phase.field = "$.order";
    QCOMPARE(valueMadeBy(phase, {"total"}), QStringLiteral("input.order.total"));
    phase.name = "Assign";
    QCOMPARE(valueMadeBy(phase, {"rate", "low"}), QStringLiteral("$rate.low"));
    phase.name = "ResultPath";
    phase.edits = replay::PhaseView::Edits::Result;
    QCOMPARE(valueMadeBy(phase, {"x"}), QString());
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
    filter.setFilter(byText(QStringLiteral("ou")));
    QCOMPARE(filter.rowCount(), 3);
    QCOMPARE(laidOut, 1);
    filter.setFilter(byText(QString()));
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

STEPWRIGHT_TEST(stepwright::debug::TestModels)
#include "test_models.moc"
