// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/run_desk.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <algorithm>

#include "app/main_window/actions.h"
#include "app/main_window/code_tips.h"
#include "app/main_window/data_tips.h"
#include "app/main_window/document_page.h"
#include "app/main_window/document_tabs.h"
#include "app/main_window/editing.h"
#include "app/main_window/item_search.h"
#include "app/main_window/save_dialog.h"
#include "app/main_window/status_line.h"
#include "engine/asl/nested_id.h"
#include "engine/asl/use.h"
#include "engine/base/files.h"
#include "engine/history/event.h"
#include "engine/history/event_json.h"
#include "engine/json/print.h"
#include "engine/project/workspace.h"
#include "engine/replay/import_run.h"
#include "engine/session/machines.h"
#include "widgets/canvas/nested_look.h"
#include "widgets/common/said.h"
#include "widgets/debug/breakpoint_commands.h"
#include "widgets/debug/debug_panels.h"
#include "widgets/debug/moment_sample.h"
#include "widgets/debug/panel_steps.h"
#include "widgets/debug/placeholder_table.h"
#include "widgets/debug/run_controller.h"
#include "widgets/document/aside_step.h"
#include "widgets/document/selected_edge.h"

namespace stepwright::app {

using debug::DebugPanels;
using debug::RunController;
using document::AsideStep;

namespace {

/// One of them is picked at any time; 0 is the virtual one.
struct ClockRow {
  const char* action;
  double factor;  ///< how many times as fast as the real time
};
constexpr ClockRow kClocks[] = {
    {"virtualClock", 0}, {"realClock", 1}, {"clock10", 10}, {"clock60", 60}};

/// "+30 s", "+04:00", "+1 d 04:00"; "" for less than a second.
QString sinceWords(qint64 ms) {
  const qint64 seconds = ms / 1000, days = seconds / 86400;
  const QString clock = QStringLiteral("%1:%2")
                            .arg(seconds / 3600 % 24, 2, 10, QLatin1Char('0'))
                            .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'));
  if (seconds <= 0) return {};
  if (days > 0) return RunDesk::tr("+%1 d %2").arg(days).arg(clock);
  if (seconds < 60) return RunDesk::tr("+%1 s").arg(seconds);
  return QLatin1Char('+') + clock;
}

/// The states, by id, whose names are among those.
void collectNamed(const asl::Machine& machine, const std::vector<std::string>& names,
                  QSet<QString>& ids) {
  for (const auto& state : machine.states) {
    if (std::find(names.begin(), names.end(), state.name) != names.end())
      ids << QString::fromStdString(state.id);
    for (const auto& inner : state.machines) collectNamed(*inner, names, ids);
  }
}

}  // namespace

RunDesk::RunDesk(Actions& actions, DocumentTabs& tabs, Editing& editing, StatusLine& status,
                 QWidget& window)
    : QObject(&window),
      actions_(actions),
      tabs_(tabs),
      editing_(editing),
      status_(status),
      window_(window),
      run_(new RunController(&window)),
      panels_(new DebugPanels(*run_, &window)) {
  wireRun();
  wireRunActions();
  wireStepActions();
  wireBreakpointActions();
}

void RunDesk::wireRun() {
  run_->setBeforeOpening([this] {
    if (beforeRun_ && tabs_.page() != nullptr) beforeRun_(*tabs_.page());
  });
  connect(run_, &RunController::momentChanged, this, &RunDesk::showMoment);
  connect(run_, &RunController::clockTicked, this, &RunDesk::clockTicked);
  connect(panels_, &DebugPanels::stateActivated, this, &RunDesk::showState);
  connect(panels_, &DebugPanels::restartRequested, this, &RunDesk::restart);
  connect(panels_, &DebugPanels::forkRequested, this, &RunDesk::forkOntoText);
  connect(panels_, &DebugPanels::documentRequested, this, [this](const QString& path) {
    if (open_) open_(path);
  });
  connect(panels_, &DebugPanels::mocksChanged, this,
          [this](const QString& path, const tasks::MockSet& mocks) {
            for (DocumentPage* page : tabs_.pages())
              page->run().session().setMocks(mocks, path.toStdString());
          });
  connect(panels_, &DebugPanels::overlaidChanged, this, &RunDesk::showMarks);
  connect(panels_, &DebugPanels::testsRequested, this, &RunDesk::runTests);
  connect(panels_, &DebugPanels::breakpointsChanged, this, &RunDesk::showMoment);
  connect(panels_, &DebugPanels::panelRequested, this, &RunDesk::panelRequested);
  connect(panels_, &DebugPanels::refused, this, &RunDesk::refused);
  connect(panels_, &DebugPanels::said, &status_, &StatusLine::say);
  panels_->steps().setPush(
      [this](const QString& label, AsideStep::Step redo, AsideStep::Step undo) {
        auto step = std::make_unique<AsideStep>(label, std::move(redo), std::move(undo));
        if (auto* page = tabs_.page())
          page->model().undoStack().take(std::move(step));
        else
          step->redo();
      });
}

void RunDesk::wireRunActions() {
  auto& act = actions_;
  act.on("run", [this] { start(false); });
  act.on("runWith", [this] { start(true); });
  act.on("pause", [this] { run_->session().pause(); });
  act.on("stop", [this] { run_->session().stop(); });
  act.on("restart", [this] { restart(); });
  act.on("jumpClock", [this] { run_->session().jumpClock(); });
  act.on("forkText", [this] { forkOntoText(session::ForkFrom::Change); });
  act.on("useText", [this] { forkOntoText(session::ForkFrom::Here); });
  act.on("fork", [this] { run_->session().forkHere(); });
  act.on("answer", [this] { panels_->answer(); });
  act.on("evaluate", [this] { panels_->showEvaluator(); });
  act.on("exportHistory", [this] { exportHistory(); });
  act.on("importHistory", [this] { importHistory(); });
  act.on("importMocks", [this] { importMocks(); });
  act.on("runTests", [this] { runTests(debug::WhichTests::All); });
  act.on("runTest", [this] { runTests(debug::WhichTests::Selected); });
  act.on("coverage", [this] {
    if (actions_["coverage"]->isChecked()) emit panelRequested(QStringLiteral("dockCoverage"));
    showMarks();
  });
  act.on("makeTest", [this] { panels_->makeTest(); });
  act.on("compareRuns", [this] { panels_->compareRuns(); });
  act["virtualClock"]->setChecked(true);
  for (const ClockRow& row : kClocks) act.on(row.action, [this] { takeClock(); });
}

void RunDesk::wireStepActions() {
  using session::Session;
  const std::pair<const char*, void (Session::*)()> steps[] = {
      {"phase", &Session::stepInto},
      {"out", &Session::stepOut},
      {"eventBack", &Session::stepBackEvent},
      {"eventForward", &Session::stepForwardEvent},
      {"continueBack", &Session::continueBack},
      {"backToLive", &Session::backToLive}};
  for (const auto& [action, step] : steps)
    actions_.on(action, [this, step = step] { (run_->session().*step)(); });
  using debugger::BackBy;
  for (const auto& [action, by] : {std::pair{"back", BackBy::Phase}, {"stateBack", BackBy::State}})
    actions_.on(action, [this, by = by] { run_->session().stepBack(by); });
  actions_.on("letOthersRun", [this] { tellScheduling(); });
  actions_.on("over", [this] { stepOver(); });
  actions_.on("into", [this] { stepInto(); });
  actions_.on("toHere", [this] {
    if (!selected().isEmpty()) runTo(selected().toStdString());
  });
}

/// The others stand still while one is stepped, unless that is chosen otherwise: each document's
/// run is told once.
void RunDesk::tellScheduling() {
  constexpr const char* told = "othersGoOn";
  const bool goOn = actions_["letOthersRun"]->isChecked();
  if (run_->run().property(told).toBool() == goOn) return;
  run_->run().setProperty(told, goOn);
  run_->session().setFreezeOthers(!goOn);
}

/// One in an execution that a Task started is looked at in its place; without a run that is the
/// Task.
void RunDesk::showState(const QString& state) {
  auto* page = tabs_.page();
  if (page == nullptr) return;
  const auto nested = asl::splitNested(state.toStdString());
  if (!nested) return page->model().selectState(state.toStdString());
  canvas::NestedLook& look = page->graph().inside();
  look.show(state);
  if (look.key() == state)
    look.lookAt(state);
  else
    page->model().selectState(nested->task);
}

bool RunDesk::stopOnEntry() {
  if (run_->isRunning() || run_->isPaused() || run_->moment()->imported) return false;
  if (tabs_.page() == nullptr) return true;
  editing_.commitTyping();
  if (!canRunText()) return true;
  if (beforeRun_) beforeRun_(*tabs_.page());
  panels_->run(true);
  return true;
}

void RunDesk::stepOver() {
  if (!stopOnEntry()) run_->session().stepOver();
}

void RunDesk::stepInto() {
  if (!stopOnEntry()) run_->session().stepInto();
}

void RunDesk::wireBreakpointActions() {
  actions_.on("breakpoint", [this] {
    const auto [state, edge] = selectedPlace();
    common::BreakpointMark spot{state.toStdString()};
    if (!edge.isEmpty()) spot.kind = common::BreakpointMark::Kind::Edge;
    spot.edge = edge.toStdString();
    panels_->breakpoints().toggle(spot);
  });
  actions_.on("editBreakpoint", [this] {
    const auto [state, edge] = selectedPlace();
    panels_->breakpoints().edit(state.toStdString(), edge.toStdString());
  });
  actions_.on("enableBreakpoint", [this] {
    const auto [state, edge] = selectedPlace();
    panels_->breakpoints().enable(state.toStdString(), edge.toStdString());
  });
}

void RunDesk::listenTo(DocumentPage& page) {
  using canvas::GraphView;
  auto* graph = &page.graph();
  auto* run = &page.run();
  new CodeTips(page, *panels_, *new DataTips(page, *panels_));
  new ItemSearch(page);
  connect(graph, &GraphView::toggleBreakpointRequested, this,
          [this](const QString& state) { panels_->toggleBreakpoint(state); });
  connect(graph, &GraphView::toggleEdgeBreakpointRequested, this,
          [this](const QString& state, const QString& edge) {
            panels_->toggleBreakpoint(state, edge);
          });
  connect(graph, &GraphView::toggleTestedBreakpointRequested, this,
          [this](const QString& state, const QString& edge) {
            panels_->toggleBreakpoint(state, edge, true);
          });
  connect(graph, &GraphView::editBreakpointRequested, this,
          [this](const QString& state) { panels_->breakpoints().edit(state.toStdString()); });
  connect(graph, &GraphView::runToRequested, this,
          [this](const QString& state) { runTo(state.toStdString()); });
  connect(&page.code(), &code::CodeEditor::breakpointToggleRequested, this,
          [this](const common::BreakpointMark& spot) { panels_->breakpoints().toggle(spot); });
  connect(graph, &GraphView::toggleStopRequested, this,
          [this](const common::BreakpointMark& spot) { panels_->breakpoints().toggle(spot); });
  connect(graph, &GraphView::editStopRequested, this,
          [this](const common::BreakpointMark& stop) { panels_->breakpoints().edit(stop); });
  connect(graph, &GraphView::moveStopRequested, this,
          [this](const common::BreakpointMark& from, const common::BreakpointMark& to) {
            panels_->breakpoints().move(from, to);
          });
  const auto focusItem = [run](const QString& container, int index) {
    run->session().setFocus(run->change().inRun(container.toStdString()), index);
  };
  connect(graph, &GraphView::focusItemRequested, run, focusItem);
  connect(&page, &DocumentPage::itemRequested, &page, focusItem);
  connect(graph, &GraphView::insideChanged, run, [run, &page](const QString& key) {
    const auto state = key.isEmpty() ? page.model().selectedState() : key.toStdString();
    run->session().select(run->change().inRun(state));
  });
  connect(graph, &GraphView::openNestedRequested, run,
          [run](const QString& task) { run->openNested(task.toStdString()); });
  connect(graph, &GraphView::backToLiveRequested, run, [run] { run->session().backToLive(); });
  const auto show = [this, &page] {
    page.showRun(actions_["followRun"]->isChecked());
    tabs_.markRun(page);
  };
  connect(run, &debug::DocumentRun::momentChanged, &page, show);
  connect(run, &debug::DocumentRun::clockTicked, &page,
          [&page] { page.graph().setRunView(page.run().drawnView()); });
  connect(run, &debug::DocumentRun::stopping, &page, [this, &page] {
    if (&page != tabs_.page()) return;
    if (page.run().isPaused() || page.run().moment()->imported) emit stopping();
  });
  connect(run, &debug::DocumentRun::stopped, &page, [this, &page] { sayStop(page); });
  connect(run, &debug::DocumentRun::childOpened, this, &RunDesk::openChild);
  connect(&page.model(), &document::DocumentModel::modifiedChanged, &page,
          [this, &page](bool modified) {
            if (!modified) panels_->documentSaved(page.model().key());
          });
  show();
}

QString RunDesk::selected() const {
  auto* page = tabs_.page();
  if (page == nullptr) return {};
  const QString inside = page->graph().inside().key();
  return inside.isEmpty() ? QString::fromStdString(page->model().selectedState()) : inside;
}

std::pair<QString, QString> RunDesk::selectedPlace() const {
  auto* page = tabs_.page();
  if (page == nullptr) return {};
  if (const QString inside = page->graph().inside().key(); !inside.isEmpty()) return {inside, {}};
  const auto& model = page->model();
  return {QString::fromStdString(document::stateOfSelection(model)),
          QString::fromStdString(document::selectedEdge(model))};
}

QString RunDesk::clockWords() const {
  const session::MomentPtr& moment = run_->moment();
  const bool any = !moment->events.empty();
  const double factor = any ? moment->clock.factor() : pickedFactor();
  const QString since = any ? sinceWords(moment->view.time - moment->events.at(0).time) : QString();
  const QString name = factor == 0   ? (since.isEmpty() ? tr("Virtual clock") : tr("Virtual"))
                       : factor == 1 ? tr("Real time")
                                     : tr("%1 × real time").arg(factor);
  return since.isEmpty() ? name : tr("%1, %2", "clock, time since the start").arg(name, since);
}

bool RunDesk::canRunText() {
  auto& model = tabs_.page()->model();
  model.settle();
  const auto refuse = [this](const Error& why) {
    status_.say(common::saidInFull(why));
    status_.alert();
    return false;
  };
  if (const auto why = asl::refusalToRead(model.document())) return refuse(*why);
  tellPanels();
  const auto missing =
      panels_->placeholders().missing(model.document(), panels_->remembered().values);
  if (!missing) return true;
  emit panelRequested(QStringLiteral("dockPlaceholders"));
  return refuse(*missing);
}

void RunDesk::start(bool ask, const asl::StateId& until) {
  if (tabs_.page() == nullptr) return;
  editing_.commitTyping();
  if (!run_->canContinue() && !canRunText()) return;
  if (!run_->canContinue() && beforeRun_) beforeRun_(*tabs_.page());
  if (!ask) return panels_->run(false, until);
  panels_->runWith(&window_);
}

void RunDesk::restart() {
  if (tabs_.page() == nullptr) return;
  editing_.commitTyping();
  if (!canRunText()) return;
  if (beforeRun_) beforeRun_(*tabs_.page());
  panels_->restart();
}

void RunDesk::forkOntoText(session::ForkFrom from) {
  if (tabs_.page() == nullptr) return;
  editing_.commitTyping();
  if (canRunText()) panels_->forkOnto(from);
}

/// In the tab of its own document, where it stands at its start.
void RunDesk::openChild(const std::shared_ptr<const runtime::ChildExecution>& child) {
  const QString from = tabs_.page() == nullptr ? QString() : tabs_.page()->model().path();
  if (!open_ || !open_(QString::fromStdString(session::documentOf(*child)))) return;
  if (!canRunText()) return;
  if (beforeRun_) beforeRun_(*tabs_.page());
  tabs_.page()->run().setNext(child, from);
  panels_->restart();
}

void RunDesk::runTo(const asl::StateId& state) {
  if (!run_->isPaused()) return start(false, state);
  run_->session().runTo(run_->run().change().inRun(state));
}

double RunDesk::pickedFactor() const {
  for (const ClockRow& row : kClocks)
    if (actions_[row.action]->isChecked()) return row.factor;
  return 0;
}

void RunDesk::takeClock() {
  panels_->setTimeFactor(pickedFactor());
  emit clockTicked();
  if (run_->hasRun()) status_.say(tr("The next run goes by this clock."));
}

void RunDesk::tellPanels() {
  auto* page = tabs_.page();
  if (page == nullptr) return panels_->setDocument({}, {}, {});
  const auto& model = page->model();
  panels_->setDocument(model.picture(), model.path(), model.key());
}

void RunDesk::showDocument() {
  // While its run goes on, what was set for it stays with the states that it knows.
  const QString key = tabs_.page() == nullptr ? QString() : tabs_.page()->model().key();
  if (!run_->isRunning() || panels_->documentKey() != key) tellPanels();
}

void RunDesk::setFront(DocumentPage* page) {
  run_->show(page == nullptr ? nullptr : &page->run());
  if (page != nullptr) tellScheduling();
  lastStop_ = run_->isPaused() ? run_->moment()->view.words : Phrase();  // it was said then
}

void RunDesk::showMoment() {
  const session::Moment& moment = *run_->moment();
  if (auto* page = tabs_.page()) {
    page->borrowBar(panels_->momentBar());
    page->code().setSample(
        debug::sampleFrom(moment, run_->run().change().inRun(page->model().selectedState())));
    showMarksOn(*page);
  } else if (panels_->momentBar()->parentWidget() != &window_) {
    panels_->momentBar()->setParent(&window_);
  }
  emit momentShown();
  const std::string stop = run_->isPaused() ? moment.view.words : Phrase();
  if (!stop.empty() && stop != lastStop_) status_.alert();
  lastStop_ = stop;
}

void RunDesk::sayStop(DocumentPage& page) {
  if (&page == tabs_.page()) return;  // it is seen there
  const QString words = common::said(page.run().moment()->view.words);
  status_.say(tr("%1: %2").arg(page.model().title(), words));
  status_.alert();
}

void RunDesk::setAnswers(const QHash<QString, canvas::AnswerMark>& answers) {
  if (answers == answers_) return;
  answers_ = answers;
  showMarks();
}

void RunDesk::showMarks() {
  if (auto* page = tabs_.page()) showMarksOn(*page);
}

namespace {

/// By the ids of the runs: those of two texts are not the same where a state was renamed meanwhile.
std::optional<canvas::ComparedMarks> marksOf(const session::ComparedRunsPtr& compared) {
  if (!compared) return std::nullopt;
  canvas::ComparedMarks marks;
  for (const auto& [state, pair] : compared->comparison.states)
    marks.states.insert(QString::fromStdString(state), {pair.first, pair.second});
  for (const auto& [edge, times] : compared->comparison.edges)
    marks.edges.insert(QString::fromStdString(edge), {times.first, times.second});
  return marks;
}

QHash<QString, canvas::TrailMark> marksOf(const debug::TrailMarks& trail) {
  QHash<QString, canvas::TrailMark> marks;
  for (const auto& [state, mark] : trail)
    marks.insert(QString::fromStdString(state), {mark.numbers, mark.byHand});
  return marks;
}

}  // namespace

/// What is set for the runs of the document in front.
void RunDesk::showMarksOn(DocumentPage& page) {
  page.graph().setBreakpoints(panels_->marks());
  page.code().setBreakpoints(panels_->marks());
  QSet<QString> mocked;
  const auto overlaid = panels_->overlaid();
  if (!overlaid.mocked.empty())
    collectNamed(*page.model().picture().machine(), overlaid.mocked, mocked);
  const bool coverage = actions_["coverage"]->isChecked();
  page.graph().setTestMarks({mocked, answers_,
                             coverage ? overlaid.coverage : std::optional<QHash<QString, int>>(),
                             marksOf(overlaid.compared), marksOf(overlaid.trail)});
}

void RunDesk::runTests(debug::WhichTests which) {
  if (tabs_.page() == nullptr) return;
  editing_.commitTyping();
  if (canRunText()) panels_->runTests(which);
}

void RunDesk::importMocks() {
  if (tabs_.page() == nullptr) return;
  emit panelRequested(QStringLiteral("dockMocks"));
  panels_->importMocks();
}

void RunDesk::exportHistory() {
  if (tabs_.page() == nullptr) return;
  const document::DocumentModel& model = tabs_.page()->model();
  const QString name =
      model.title().section(QLatin1Char('.'), 0, 0) + QStringLiteral(".history.json");
  const QString proposed =
      model.path().isEmpty() ? name : QFileInfo(model.path()).dir().filePath(name);
  const QString path = askWhereToSave(window_, tr("Export history"), proposed, tr("JSON (*.json)"),
                                      QStringLiteral("json"));
  if (path.isEmpty()) return;
  const auto moment = run_->moment();
  std::vector<json::Value> events;
  for (std::size_t i = 0; i < moment->events.size(); ++i)
    events.push_back(history::toJson(moment->events.at(i)));
  const auto all =
      json::Value::object({{json::Value("events"), json::Value::array(std::move(events))}});
  if (const auto failed = project::writeFile(path.toStdString(), {json::printPretty(all) + "\n"}))
    emit refused(*failed);
  else
    status_.say(tr("Exported %1").arg(path));
}

/// Asks for the definition of a history that was chosen while no document is in front.
bool RunDesk::openDefinitionOf(const QString& history) {
  const QString name = QFileInfo(history).fileName();
  const QString path = QFileDialog::getOpenFileName(
      &window_, tr("The definition whose execution %1 is").arg(name), QFileInfo(history).path(),
      tr("Definitions (*.json *.yaml *.yml);;All files (*)"));
  if (path.isEmpty()) {
    status_.say(tr("Not imported: a history is shown over its definition."));
    return false;
  }
  return open_(path) && tabs_.page() != nullptr;
}

void RunDesk::importHistory() {
  constexpr std::uintmax_t largest = 512u << 20;
  const QString path = QFileDialog::getOpenFileName(&window_, tr("Import execution history"),
                                                    QString(), tr("JSON (*.json);;All files (*)"));
  if (path.isEmpty()) return;
  const auto bytes = readWholeFile(path.toStdString(), largest);
  if (!bytes) return emit refused(bytes.error());
  if (tabs_.page() == nullptr) {
    // What is no history needs no definition.
    if (const auto log = replay::readHistory(*bytes); !log) return emit refused(log.error());
    if (!openDefinitionOf(path)) return;
  }
  tabs_.page()->model().settle();
  tellPanels();
  panels_->importHistory(QByteArray::fromStdString(*bytes));
}

}  // namespace stepwright::app

#include "moc_run_desk.cpp"
