// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/debug_panels.h"

#include <QFileInfo>

#include "widgets/debug/answering.h"
#include "widgets/debug/breakpoint_commands.h"
#include "widgets/debug/breakpoints_panel.h"
#include "widgets/debug/callbacks_panel.h"
#include "widgets/debug/compare_panel.h"
#include "widgets/debug/console_panel.h"
#include "widgets/debug/coverage_panel.h"
#include "widgets/debug/debug_store.h"
#include "widgets/debug/evaluator_panel.h"
#include "widgets/debug/flow_panel.h"
#include "widgets/debug/history_panel.h"
#include "widgets/debug/map_run_panel.h"
#include "widgets/debug/mocks_panel.h"
#include "widgets/debug/moment_bar.h"
#include "widgets/debug/pin_board.h"
#include "widgets/debug/placeholders_panel.h"
#include "widgets/debug/result_keeper.h"
#include "widgets/debug/run_controller.h"
#include "widgets/debug/run_dialogs.h"
#include "widgets/debug/runs_pane.h"
#include "widgets/debug/runs_panel.h"
#include "widgets/debug/stack_panel.h"
#include "widgets/debug/tasks_pane.h"
#include "widgets/debug/tasks_panel.h"
#include "widgets/debug/tests_panel.h"
#include "widgets/debug/timeline_bar.h"
#include "widgets/debug/trail_panel.h"
#include "widgets/debug/variables_panel.h"
#include "widgets/debug/watch_panel.h"

namespace stepwright::debug {

struct DebugPanels::Parts {
  Parts(RunController& controller, QWidget* parent)
      : controller(controller),
        store(controller),
        answering(store, controller),
        pins(store),
        keeper(store, controller),
        stack(new StackPanel(controller, parent)),
        breakpoints(new BreakpointsPanel(store, controller, parent)),
        commands(store, controller, *breakpoints),
        variables(new VariablesPanel(controller, parent)),
        watch(new WatchPanel(store, controller, parent)),
        runs(new RunsPane(controller, parent)),
        compare(new ComparePanel(controller, parent)),
        trail(new TrailPanel(controller, parent)),
        evaluator(new EvaluatorPanel(controller, parent)),
        history(new HistoryPanel(store, controller, parent)),
        flow(new FlowPanel(controller, parent)),
        mocks(new MocksPanel(store, parent)),
        placeholders(new PlaceholdersPanel(store, parent)),
        callbacks(new CallbacksPanel(answering, controller, parent)),
        console(new ConsolePanel(controller, parent)),
        tests(new TestsPanel(store, controller, parent)),
        coverage(new CoveragePanel(parent)),
        tasks(new TasksPane(store, parent)),
        mapRun(new MapRunPanel(controller, parent)),
        timeline(new TimelineBar(controller, parent)),
        moment(new MomentBar(store, controller, answering, parent)) {}

  /// The document with the values that stand for its placeholders; the run keeps to them.
  asl::Document filled() {
    const auto& given = store.content().values;
    controller.run().setValues(store.placeholders().valuesWith(given));
    return store.placeholders().filled(store.document(), given);
  }

  RunController& controller;
  DebugStore store;
  Answering answering;
  PinBoard pins;
  ResultKeeper keeper;
  StackPanel* stack;
  BreakpointsPanel* breakpoints;
  BreakpointCommands commands;
  VariablesPanel* variables;
  WatchPanel* watch;
  RunsPane* runs;
  ComparePanel* compare;
  TrailPanel* trail;
  EvaluatorPanel* evaluator;
  HistoryPanel* history;
  FlowPanel* flow;
  MocksPanel* mocks;
  PlaceholdersPanel* placeholders;
  CallbacksPanel* callbacks;
  ConsolePanel* console;
  TestsPanel* tests;
  CoveragePanel* coverage;
  TasksPane* tasks;
  MapRunPanel* mapRun;
  TimelineBar* timeline;
  MomentBar* moment;
  QVector<Panel> panels;
  double timeFactor = 0;
};

namespace {

/// As the runner of tests runs it, so that it comes to the same.
session::RunOptions lookOptions(const analysis::WorkflowTest& test, const analysis::Reason& reason,
                                const DebugStore& store) {
  session::RunOptions how;
  how.test = test.name;
  if (!reason.brief.empty() && !reason.id.empty()) how.differs = {reason.id, reason.brief};
  how.segment = {test.from, test.to, test.variables};
  how.machineName = store.machineName().toStdString();
  how.executionName = analysis::testExecution;
  how.express = how.synchronous = store.content().express;
  how.start = analysis::testStart;
  return how;
}

}  // namespace

DebugPanels::DebugPanels(RunController& controller, QWidget* parent)
    : QObject(parent), parts_(std::make_unique<Parts>(controller, parent)) {
  parts_->panels = {{QStringLiteral("dockStack"), parts_->stack},
                    {QStringLiteral("dockBreakpoints"), parts_->breakpoints},
                    {QStringLiteral("dockVariables"), parts_->variables},
                    {QStringLiteral("dockEvaluator"), parts_->evaluator},
                    {QStringLiteral("dockWatch"), parts_->watch},
                    {QStringLiteral("dockRuns"), parts_->runs},
                    {QStringLiteral("dockHistory"), parts_->history},
                    {QStringLiteral("dockDataFlow"), parts_->flow},
                    {QStringLiteral("dockMocks"), parts_->mocks},
                    {QStringLiteral("dockCallbacks"), parts_->callbacks},
                    {QStringLiteral("dockConsole"), parts_->console},
                    {QStringLiteral("dockTests"), parts_->tests},
                    {QStringLiteral("dockCoverage"), parts_->coverage},
                    {QStringLiteral("dockTasks"), parts_->tasks},
                    {QStringLiteral("dockPlaceholders"), parts_->placeholders},
                    {QStringLiteral("dockCompare"), parts_->compare},
                    {QStringLiteral("dockTrail"), parts_->trail},
                    {QStringLiteral("dockMapRun"), parts_->mapRun},
                    {QStringLiteral("dockTimeline"), parts_->timeline}};
  connect(parts_->stack, &StackPanel::stateActivated, this, &DebugPanels::activateInRun);
  connect(parts_->breakpoints, &BreakpointsPanel::stateActivated, this,
          &DebugPanels::stateActivated);
  connect(parts_->history, &HistoryPanel::stateActivated, this, &DebugPanels::activateInRun);
  connect(parts_->mapRun, &MapRunPanel::began, this,
          [this] { Q_EMIT panelRequested(QStringLiteral("dockMapRun")); });
  connect(&parts_->tasks->panel(), &TasksPanel::stateActivated, this, &DebugPanels::stateActivated);
  connect(parts_->compare, &ComparePanel::stateActivated, this, &DebugPanels::activateInRun);
  connect(parts_->trail, &TrailPanel::stateActivated, this, &DebugPanels::activateInRun);
  const auto follow = [this](TrailPanel::Direction direction) {
    return [this, direction](const QString& value) {
      Q_EMIT panelRequested(QStringLiteral("dockTrail"));
      parts_->trail->follow(value, direction);
    };
  };
  const auto back = follow(TrailPanel::Direction::ToSource);
  const auto forward = follow(TrailPanel::Direction::ToUse);
  connect(parts_->variables, &VariablesPanel::sourceWanted, this, back);
  connect(parts_->variables, &VariablesPanel::usesWanted, this, forward);
  connect(parts_->flow, &FlowPanel::sourceWanted, this, back);
  connect(parts_->flow, &FlowPanel::usesWanted, this, forward);
  connect(parts_->trail, &TrailPanel::marksChanged, this, &DebugPanels::overlaidChanged);
  connect(parts_->variables, &VariablesPanel::stopWanted, this,
          [this](const QString& name) { parts_->commands.toggleVariable(name.toStdString()); });
  connect(parts_->watch, &WatchPanel::pinWanted, this, [this](const QString& expression) {
    const RunController& shown = parts_->controller;
    const asl::StateId state = shown.run().change().now(shown.moment()->flow.state);
    if (state.empty()) return Q_EMIT said(tr("Select a state that the run has reached."));
    parts_->pins.add(QString::fromStdString(state), QLatin1Char('=') + expression);
  });
  connect(parts_->compare, &ComparePanel::said, this, &DebugPanels::said);
  connect(parts_->compare, &ComparePanel::comparedChanged, this, &DebugPanels::overlaidChanged);
  connect(parts_->history, &HistoryPanel::keepRequested, &parts_->keeper, &ResultKeeper::keepRows);
  connect(parts_->stack, &StackPanel::keepRequested, &parts_->keeper, &ResultKeeper::keepFiber);
  connect(&parts_->runs->panel(), &RunsPanel::said, this, &DebugPanels::said);
  connect(&parts_->runs->panel(), &RunsPanel::keepRequested, &parts_->keeper,
          &ResultKeeper::keepRuns);
  connect(&parts_->keeper, &ResultKeeper::said, this, &DebugPanels::said);
  connect(parts_->history, &HistoryPanel::itemsCompared, this,
          [this](const session::ComparedItem& a, const session::ComparedItem& b) {
            Q_EMIT panelRequested(QStringLiteral("dockCompare"));
            parts_->compare->compareItems(a, b);
          });
  connect(&parts_->runs->panel(), &RunsPanel::compareRequested, this, [this](quint32 a, quint32 b) {
    Q_EMIT panelRequested(QStringLiteral("dockCompare"));
    parts_->compare->compare(a, b);
  });
  connect(parts_->console, &ConsolePanel::lineActivated, this,
          [this](const QString& state, qint64 event) {
            if (event > 0 && !parts_->controller.isRunning())
              parts_->controller.session().goToEvent(event);
            activateInRun(state);
          });
  connect(parts_->moment, &MomentBar::restartRequested, this, &DebugPanels::restartRequested);
  connect(parts_->moment, &MomentBar::forkRequested, this, &DebugPanels::forkRequested);
  connect(parts_->moment, &MomentBar::documentRequested, this, &DebugPanels::documentRequested);
  connect(&parts_->store, &DebugStore::changed, this, &DebugPanels::breakpointsChanged);
  connect(&parts_->store, &DebugStore::troubled, this, &DebugPanels::troubled);
  connect(&parts_->store, &DebugStore::said, this, &DebugPanels::said);
  connect(&parts_->store, &DebugStore::mocksChanged, this, &DebugPanels::mocksChanged);
  parts_->mocks->setAsking([&controller] { return controller.run().machinesThatAsk(); });
  connect(&controller, &RunController::importRefused, this, &DebugPanels::refused);
  connect(parts_->mocks, &MocksPanel::said, this, &DebugPanels::said);
  connect(parts_->tests, &TestsPanel::said, this, &DebugPanels::said);
  connect(parts_->tests, &TestsPanel::resultsChanged, this, &DebugPanels::overlaidChanged);
  connect(parts_->tests, &TestsPanel::resultsChanged, this, [this] {
    const DebugStore& kept = parts_->store;
    parts_->coverage->show(parts_->tests->coverage(), kept.document().machine(),
                           kept.content().covered);
  });
  connect(parts_->coverage, &CoveragePanel::testsWanted, parts_->tests, &TestsPanel::makeTests);
  connect(parts_->coverage, &CoveragePanel::stateActivated, this, &DebugPanels::stateActivated);
  connect(parts_->tests, &TestsPanel::runRequested, this, &DebugPanels::testsRequested);
  connect(parts_->tests, &TestsPanel::debugRequested, this,
          [this](const analysis::WorkflowTest& test, const analysis::Reason& moment) {
            session::RunOptions how = options();
            how.segment = {test.from, test.to, test.variables};
            how.pauseAtStart = moment.id.empty();
            how.until = moment.id;
            how.untilVisit = moment.visit;
            const tasks::MockSet& known = parts_->store.content().mocks;
            parts_->controller.run().start(parts_->filled(), test.input, test.mocks.value_or(known),
                                           how);
          });
  connect(parts_->tests, &TestsPanel::lookRequested, this,
          [this](const analysis::WorkflowTest& test, const analysis::Reason& reason) {
            const DebugStore& kept = parts_->store;
            parts_->controller.run().lookAt(parts_->filled(), test.input,
                                            test.mocks.value_or(kept.content().mocks),
                                            lookOptions(test, reason, kept));
          });
  connect(&parts_->answering, &Answering::said, this, &DebugPanels::said);
  connect(&controller, &RunController::momentChanged, this,
          [this] { parts_->commands.removeSpent(); });
  const auto showStops = [this] { parts_->flow->setStops(parts_->commands.marks()); };
  connect(&parts_->store, &DebugStore::changed, this, showStops);
  connect(&controller, &RunController::momentChanged, this, showStops);
  connect(parts_->flow, &FlowPanel::stopToggled, this,
          [this](const common::BreakpointMark& spot) { parts_->commands.toggle(spot); });
}

DebugPanels::~DebugPanels() = default;

void DebugPanels::activateInRun(const QString& stateId) {
  const asl::StateId now = parts_->controller.run().change().now(stateId.toStdString());
  Q_EMIT stateActivated(QString::fromStdString(now));
}

const QVector<DebugPanels::Panel>& DebugPanels::panels() const { return parts_->panels; }
QWidget* DebugPanels::momentBar() const { return parts_->moment; }

BreakpointCommands& DebugPanels::breakpoints() const { return parts_->commands; }
PanelSteps& DebugPanels::steps() const { return parts_->store.steps(); }

std::vector<common::BreakpointMark> DebugPanels::marks() const { return parts_->commands.marks(); }

const project::DebugSetup& DebugPanels::remembered() const { return parts_->store.content(); }

void DebugPanels::setDocument(const asl::Document& document, const QString& path,
                              const QString& key) {
  parts_->store.setDocument(document, path, key);
}

void DebugPanels::documentSaved(const QString& key) { parts_->store.documentSaved(key); }

void DebugPanels::setExpress(bool express) { parts_->store.setExpress(express); }

void DebugPanels::shareWith(DebugPanels& other) { parts_->store.shareWith(other.parts_->store); }

void DebugPanels::setSelectedState(const QString& stateId) {
  parts_->mocks->setSelectedState(stateId);
  parts_->tests->setSelectedState(stateId);
  const RunController& controller = parts_->controller;
  controller.session().select(controller.run().change().inRun(stateId.toStdString()));
}

QString DebugPanels::documentKey() const { return parts_->store.key(); }

session::RunOptions DebugPanels::options() const {
  session::RunOptions options;
  options.timeFactor = parts_->timeFactor;
  options.machineName = parts_->store.machineName().toStdString();
  options.express = parts_->store.content().express;
  parts_->controller.run().addAnswerers(options);
  return options;
}

TasksPanel& DebugPanels::tasks() const { return parts_->tasks->panel(); }

PinBoard& DebugPanels::pins() const { return parts_->pins; }

PlaceholderTable& DebugPanels::placeholders() { return parts_->store.placeholders(); }

void DebugPanels::start(const json::Value& input, bool stopOnEntry, const asl::StateId& until) {
  session::RunOptions how = options();
  how.pauseAtStart = stopOnEntry;
  how.until = until;
  parts_->controller.run().start(parts_->filled(), input, parts_->store.content().mocks, how);
}

void DebugPanels::forkOnto(session::ForkFrom from) {
  parts_->controller.session().forkOnto(parts_->filled(), from);
}

void DebugPanels::restart() {
  parts_->controller.run().restart(parts_->filled(), parts_->store.content().mocks, options());
}

void DebugPanels::run(bool stopOnEntry, const asl::StateId& until) {
  RunController& controller = parts_->controller;
  if (controller.moment()->view.status == replay::RunStatus::WaitingForTask) {
    parts_->moment->answer();
  } else if (controller.canContinue()) {
    controller.session().resume();
  } else if (!controller.isRunning()) {
    start(parts_->store.input(), stopOnEntry, until);
  }
}

bool DebugPanels::runWith(QWidget* dialogParent) {
  InputDialog dialog(parts_->store, dialogParent);
  const history::EventLog& events = parts_->controller.moment()->events;
  if (!events.empty() && events.at(0).data) dialog.offerRun(*events.at(0).data);
  if (dialog.exec() != QDialog::Accepted) return false;
  if (dialog.isShared()) parts_->store.shareInput(dialog.name(), dialog.input());
  runWithInput(dialog.name(), dialog.input());
  return true;
}

void DebugPanels::runWithInput(const QString& name, const json::Value& input) {
  parts_->store.rememberInput(name, input);
  start(input);
}

void DebugPanels::importHistory(const QByteArray& text) {
  parts_->controller.run().importHistory(parts_->filled(), text.toStdString(), options());
}

void DebugPanels::setMock(const QString& stateName, const tasks::MockBehaviour& behaviour) {
  tasks::MockSet mocks = parts_->store.content().mocks;
  std::erase_if(
      mocks, [&](const tasks::StateMocks& each) { return each.state == stateName.toStdString(); });
  mocks.push_back({stateName.toStdString(), true, {behaviour}});
  parts_->store.setMocks(std::move(mocks));
}

void DebugPanels::setMocks(const tasks::MockSet& mocks) { parts_->store.setMocks(mocks); }

void DebugPanels::setInput(const QString& name, const json::Value& input) {
  parts_->store.rememberInput(name, input);
}

void DebugPanels::toggleBreakpoint(const QString& stateId, const QString& edge, bool tested) {
  using Kind = common::BreakpointMark::Kind;
  if (!edge.isEmpty() && !edge.startsWith(stateId)) return;
  const Kind onEdge = tested ? Kind::Tested : Kind::Edge;
  parts_->commands.toggle(
      {stateId.toStdString(), edge.isEmpty() ? Kind::Enter : onEdge, edge.toStdString()});
}

void DebugPanels::setBreakpoint(const debugger::Breakpoint& breakpoint) {
  auto all = parts_->store.content().breakpoints;
  std::erase_if(all, [&](const debugger::Breakpoint& each) {
    return each.place() == breakpoint.place() && each.kind == breakpoint.kind &&
           each.errorName == breakpoint.errorName && each.variable == breakpoint.variable &&
           each.phase == breakpoint.phase && each.expression == breakpoint.expression;
  });
  all.push_back(breakpoint);
  parts_->store.setBreakpoints(std::move(all));
}

void DebugPanels::setTimeFactor(double factor) { parts_->timeFactor = factor; }

void DebugPanels::answer() { parts_->moment->answer(); }

DebugPanels::Overlaid DebugPanels::overlaid() const {
  Overlaid overlaid{{}, std::nullopt, parts_->compare->compared(), parts_->trail->marks()};
  for (const tasks::StateMocks& mocks : parts_->store.content().mocks)
    if (mocks.enabled && !mocks.behaviours.empty()) overlaid.mocked.push_back(mocks.state);
  const auto reached = parts_->tests->coverage();
  if (!reached) return overlaid;
  overlaid.coverage.emplace();
  for (const analysis::Coverage::Part& part : reached->parts())
    overlaid.coverage->insert(QString::fromStdString(part.pointer), part.runs);
  return overlaid;
}

void DebugPanels::compareRuns() {
  Q_EMIT panelRequested(QStringLiteral("dockCompare"));
  parts_->compare->compareShown();
}

void DebugPanels::makeTest() {
  Q_EMIT panelRequested(QStringLiteral("dockTests"));
  parts_->tests->makeFromRun();
}

void DebugPanels::makeTest(const session::ShownChild& child) {
  Q_EMIT panelRequested(QStringLiteral("dockTests"));
  parts_->tests->makeFromChild(child);
}

void DebugPanels::runTests(WhichTests which) {
  Q_EMIT panelRequested(QStringLiteral("dockTests"));
  if (which == WhichTests::All && !parts_->store.content().tests.empty())
    Q_EMIT panelRequested(QStringLiteral("dockCoverage"));
  parts_->tests->run(which);
}

void DebugPanels::importMocks() { parts_->mocks->importFile(); }

void DebugPanels::setAnswerShapes(
    std::function<std::optional<json::Value>(const std::string& resource)> shapes) {
  parts_->answering.setShapes(std::move(shapes));
}

void DebugPanels::showEvaluator() {
  Q_EMIT panelRequested(QStringLiteral("dockEvaluator"));
  parts_->evaluator->takeFocus();
}

}  // namespace stepwright::debug

#include "moc_debug_panels.cpp"
