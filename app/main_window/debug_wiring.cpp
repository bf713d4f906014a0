// SPDX-License-Identifier: GPL-3.0-or-later
// The run: what starts and steps it, and where its moments are shown.
#include <QAction>
#include <QFileDialog>
#include <QSet>
#include <QTabBar>
#include <QTabWidget>
#include <algorithm>
#include <functional>

#include "app/main_window/actions.h"
#include "app/main_window/document_page.h"
#include "app/main_window/known_data.h"
#include "app/main_window/main_window.h"
#include "app/main_window/status_line.h"
#include "app/main_window/tool_bar.h"
#include "engine/asl/use.h"
#include "engine/history/event.h"
#include "engine/json/print.h"
#include "engine/project/workspace.h"
#include "widgets/canvas/graph_view.h"
#include "widgets/common/icons.h"
#include "widgets/common/json_view.h"
#include "widgets/debug/debug_panels.h"
#include "widgets/debug/run_controller.h"
#include "widgets/inspector/inspector.h"
#include "widgets/outline/outline_view.h"

namespace stepwright::app {

namespace {

/// "+30 s", "+04:00", "+1 d 04:00"; "" for less than a second.
QString sinceWords(qint64 ms) {
  const qint64 seconds = ms / 1000, days = seconds / 86400;
  const QString clock = QStringLiteral("%1:%2")
                            .arg(seconds / 3600 % 24, 2, 10, QLatin1Char('0'))
                            .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'));
  if (seconds <= 0) return {};
  if (days > 0) return MainWindow::tr("+%1 d %2").arg(days).arg(clock);
  if (seconds < 60) return MainWindow::tr("+%1 s").arg(seconds);
  return QLatin1Char('+') + clock;
}

}  // namespace

/// "Virtual, +1 d 04:00": which clock the run goes by, and how far it is from the run's start.
QString MainWindow::clockWords() const {
  const session::MomentPtr& moment = run_->moment();
  const bool any = !moment->events.empty();
  const bool real = any ? moment->realTime : (*actions_)["realClock"]->isChecked();
  const QString name = real ? tr("Real time") : tr("Virtual clock");
  const QString since = any ? sinceWords(moment->view.time - moment->events.at(0).time) : QString();
  if (since.isEmpty()) return name;
  return real ? tr("Real time, %1").arg(since) : tr("Virtual, %1").arg(since);
}

void MainWindow::createDebugger() {
  run_ = new debug::RunController(this);
  debug_ = new debug::DebugPanels(*run_, this);
  for (const auto& panel : debug_->panels()) {
    const auto area = panel.place == debug::DebugPanels::Place::Bottom ? Qt::BottomDockWidgetArea
                      : panel.place == debug::DebugPanels::Place::RightTop ||
                              panel.place == debug::DebugPanels::Place::RightBottom
                          ? Qt::RightDockWidgetArea
                          : Qt::LeftDockWidgetArea;
    // Panels share their place in tabs: the tallest of them must not push the graph away.
    panel.widget->setMinimumHeight(96);
    docks_->add(panel.objectName, panel.title, panel.icon, panel.widget, area);
  }
  docks_->addStrip(QStringLiteral("dockTimeline"), tr("Timeline"), debug_->timelineBar());
}

void MainWindow::wireRun() {
  using debug::DebugPanels;
  using debug::RunController;
  connect(run_, &RunController::momentChanged, this, &MainWindow::onMoment);
  connect(run_, &RunController::clockTicked, this, [this] {
    toolBar_->setClockWords(clockWords());
    updateStatus();
  });
  connect(debug_, &DebugPanels::stateActivated, this, [this](const QString& state) {
    if (page() != nullptr) page()->model().selectState(state.toStdString());
  });
  connect(debug_, &DebugPanels::restartRequested, this, &MainWindow::restartRun);
  connect(debug_, &DebugPanels::forkRequested, this, &MainWindow::forkOntoText);
  connect(debug_, &DebugPanels::breakpointsChanged, this, &MainWindow::onMoment);
  connect(debug_, &DebugPanels::panelRequested, this,
          [this](const QString& name) { docks_->raise(name); });
  connect(debug_, &DebugPanels::refused, this, &MainWindow::report);
  connect(debug_, &DebugPanels::said, this, [this](const QString& words) { status_->say(words); });
  for (auto* view : findChildren<common::JsonView*>()) {
    if (inspector_->isAncestorOf(view)) continue;  // its own data goes its own way
    connect(view, &common::JsonView::pathPicked, inspector_, &inspector::Inspector::insertPath);
  }
  wireRunActions();
  wireStepActions();
}

void MainWindow::wireRunActions() {
  auto& act = *actions_;
  act.on("run", [this] { startRun(false); });
  act.on("runWith", [this] { startRun(true); });
  act.on("pause", [this] { run_->session().pause(); });
  act.on("stop", [this] { run_->session().stop(); });
  act.on("restart", [this] { restartRun(); });
  act.on("jumpClock", [this] { run_->session().jumpClock(); });
  const auto selected = [this] {
    return page() == nullptr ? QString() : QString::fromStdString(page()->model().selectedState());
  };
  act.on("breakpoint", [this, selected] { debug_->toggleBreakpoint(selected()); });
  act.on("editBreakpoint", [this, selected] { debug_->editBreakpoint(selected()); });
  act.on("enableBreakpoint", [this, selected] { debug_->enableBreakpoint(selected()); });
  act.on("forkText", [this] { forkOntoText(); });
  act.on("fork", [this] { run_->session().forkHere(); });
  act.on("evaluate", [this] { debug_->showEvaluator(); });
  act.on("exportHistory", [this] { exportHistory(); });
  act.on("importHistory", [this] { importHistory(); });
}

void MainWindow::wireStepActions() {
  using session::Session;
  auto& act = *actions_;
  const auto step = [this](void (Session::*how)()) {
    return [this, how] { (run_->session().*how)(); };
  };
  act.on("back", step(&Session::stepBackPhase));
  act.on("phase", step(&Session::stepInto));
  act.on("over", step(&Session::stepOver));
  act.on("into", step(&Session::stepInto));
  act.on("out", step(&Session::stepOut));
  act.on("eventBack", step(&Session::stepBackEvent));
  act.on("eventForward", step(&Session::stepForwardEvent));
  act.on("continueBack", step(&Session::continueBack));
  act.on("backToLive", step(&Session::backToLive));
  act.on("toHere", [this] {
    if (page() == nullptr || page()->model().selectedState().empty()) return;
    runTo(page()->model().selectedState());
  });
}

/// The text of now goes to the debugger, or is refused in words.
bool MainWindow::canRunText() {
  page()->model().settle();
  if (const auto why = asl::refusalToRun(page()->model().document())) {
    status_->say(QString::fromStdString(why->message + " " + why->remedy));
    status_->alert();
    return false;
  }
  showDocumentToDebugger();
  return true;
}

void MainWindow::startRun(bool ask) {
  if (page() == nullptr) return;
  commitTyping();
  if (!run_->canContinue() && !canRunText()) return;
  if (!ask) return debug_->run();
  debug_->runWith(this);
}

void MainWindow::restartRun() {
  if (page() == nullptr) return;
  commitTyping();
  if (canRunText()) debug_->restart();
}

void MainWindow::forkOntoText() {
  if (page() == nullptr) return;
  commitTyping();
  if (canRunText()) debug_->forkOnto();
}

void MainWindow::runTo(const asl::StateId& state) {
  if (!run_->isPaused()) startRun(false);
  run_->session().runTo(run_->run().change().inRun(state));
}

void MainWindow::showDocumentToDebugger() {
  if (page() == nullptr) return debug_->setDocument({}, {}, {});
  const auto& model = page()->model();
  debug_->setDocument(model.picture(), model.path(), model.key());
}

const replay::RunView* MainWindow::runToDraw() const {
  return run_->hasRun() ? &run_->moment()->view : nullptr;
}

/// The run in front at the moment that is shown.
void MainWindow::onMoment() {
  const session::Moment& moment = *run_->moment();
  if (page() != nullptr) {
    page()->borrowBar(debug_->momentBar());
    outline_->setRun(run_->run().drawnView());
    showKnownData();
    page()->code().setSample(
        sampleFrom(moment, run_->run().change().inRun(page()->model().selectedState())));
    showMarksOn(*page());
  } else if (debug_->momentBar()->parentWidget() != this) {
    debug_->momentBar()->setParent(this);
  }
  toolBar_->setRunWords(run_->canContinue() ? tr("Continue") : tr("Run"));
  toolBar_->setClockWords(clockWords());
  updateActions();
  const std::string stop = run_->isPaused() ? moment.view.words : std::string();
  if (!stop.empty() && stop != lastStop_) status_->alert();
  lastStop_ = stop;
}

/// Of any document, in front or not.
void MainWindow::wireRunOf(DocumentPage& page) {
  using debug::DocumentRun;
  const auto show = [this, &page] {
    page.showRun((*actions_)["followRun"]->isChecked());
    markRun(page);
  };
  connect(&page.run(), &DocumentRun::momentChanged, &page, show);
  connect(&page.run(), &DocumentRun::clockTicked, &page,
          [&page] { page.graph().setRunView(page.run().drawnView()); });
  connect(&page.run(), &DocumentRun::stopped, &page, [this, &page] { onStop(page); });
  show();
}

void MainWindow::onStop(DocumentPage& page) {
  if (&page == this->page()) {
    if (page.run().isPaused()) setPerspective(Docks::Perspective::Debug);
    return;
  }
  const QString words = QString::fromStdString(page.run().moment()->view.words);
  status_->say(tr("%1: %2").arg(page.model().title(), words));
  status_->alert();
}

/// A document whose run waits for somebody says so on its tab.
void MainWindow::markRun(DocumentPage& page) {
  const int tab = tabs_->indexOf(&page);
  if (tab < 0) return;
  const session::Moment& moment = *page.run().moment();
  const bool asks = moment.view.status == replay::RunStatus::WaitingForTask;
  const bool stands = moment.alive && page.run().isPaused();
  const QString icon = !stands ? QString()
                       : asks  ? QStringLiteral("waiting")
                               : QStringLiteral("pause");
  if (tabs_->tabBar()->tabData(tab).toString() != icon) {
    tabs_->tabBar()->setTabData(tab, icon);
    tabs_->setTabIcon(tab, icon.isEmpty() ? QIcon() : common::icon(icon));
  }
  const QString words = stands ? QString::fromStdString(moment.view.words) : QString();
  const QString title = page.model().title();
  tabs_->tabBar()->setAccessibleTabName(
      tab, words.isEmpty() ? title : QStringLiteral("%1, %2").arg(title, words));
  const QString file =
      page.model().path().isEmpty() ? tr("%1, never saved").arg(title) : page.model().path();
  tabs_->setTabToolTip(tab, words.isEmpty() ? file : file + QLatin1Char('\n') + words);
}

/// What is set for the runs of the document in front.
void MainWindow::showMarksOn(DocumentPage& page) {
  page.graph().setBreakpoints(debug_->marks());
  page.code().setBreakpoints(debug_->marks());
  QSet<QString> mocked;
  const auto names = debug_->mockedStates();
  const std::function<void(const asl::Machine&)> visit = [&](const asl::Machine& machine) {
    for (const auto& state : machine.states) {
      const bool has = std::find(names.begin(), names.end(), state.name) != names.end();
      if (has) mocked << QString::fromStdString(state.id);
      for (const auto& inner : state.machines) visit(*inner);
    }
  };
  if (!names.empty()) visit(*page.model().picture().machine());
  page.graph().setMocked(mocked);
}

void MainWindow::exportHistory() {
  const QString path =
      QFileDialog::getSaveFileName(this, tr("Export history"), QString(), tr("JSON (*.json)"));
  if (path.isEmpty()) return;
  const auto moment = run_->moment();
  std::vector<json::Value> events;
  for (std::size_t i = 0; i < moment->events.size(); ++i) {
    events.push_back(history::toJson(moment->events.at(i)));
  }
  const auto all =
      json::Value::object({{json::Value("events"), json::Value::array(std::move(events))}});
  if (const auto failed = project::writeFile(path.toStdString(), {json::printPretty(all) + "\n"})) {
    return report(*failed);
  }
  status_->say(tr("Exported %1").arg(path));
}

}  // namespace stepwright::app
