// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done now, and where things stand in words.
#include <QAction>

#include "app/main_window/actions.h"
#include "app/main_window/document_page.h"
#include "app/main_window/main_window.h"
#include "app/main_window/path_bar.h"
#include "app/main_window/status_line.h"
#include "widgets/canvas/graph_view.h"
#include "widgets/debug/run_controller.h"
#include "widgets/problems/problems_view.h"

namespace stepwright::app {

namespace {

/// Which item, which attempt, and how far the clock is: "item 3 of 12", "attempt 2/4".
QStringList runWords(const facade::RunView& run, const asl::Machine& machine,
                     const QString& clock) {
  QStringList words;
  if (run.cursor) {
    const auto& at = run.cursor->state;
    for (const auto& [id, container] : run.containers) {
      if (container.focused < 0 || at.compare(0, id.size() + 1, id + "/") != 0) continue;
      const auto* owner = asl::findState(machine, id);
      const bool isMap = owner == nullptr || owner->type == asl::StateType::Map;
      words << (isMap ? MainWindow::tr("item %1 of %2") : MainWindow::tr("branch %1 of %2"))
                   .arg(container.focused)
                   .arg(container.items.size());
    }
    const auto state = run.states.find(at);
    if (state != run.states.end() && state->second.maxAttempts > 1 && state->second.attempt > 0) {
      words << MainWindow::tr("attempt %1/%2")
                   .arg(state->second.attempt)
                   .arg(state->second.maxAttempts);
    }
  }
  if (run.status != facade::RunStatus::None) words << clock;
  return words;
}

}  // namespace

void MainWindow::updateStatus() {
  StatusWords words;
  words.state = hint_.isEmpty() ? tr("Ready") : hint_;
  if (page() == nullptr) {
    words.place << tr("Offline");
    words.zoom = tr("No document");
    status_->setWords(words);
    return;
  }
  const facade::RunView& run = run_->moment()->view;
  if (!run.words.empty() && hint_.isEmpty()) words.state = QString::fromStdString(run.words);
  if (!hintNote_.isEmpty()) words.place << hintNote_;
  const auto& model = page()->model();
  const auto* state = asl::findState(*model.picture().machine(), model.selectedState());
  if (state != nullptr) words.place << QString::fromStdString(state->name);
  words.place << runWords(run, *model.picture().machine(), clockWords());
  QStringList problems;
  if (const int errors = problems_->count(asl::Severity::Error); errors > 0) {
    problems << (errors == 1 ? tr("1 error") : tr("%1 errors").arg(errors));
  }
  if (const int warnings = problems_->count(asl::Severity::Warning); warnings > 0) {
    problems << (warnings == 1 ? tr("1 warning") : tr("%1 warnings").arg(warnings));
  }
  words.problems = problems.isEmpty() ? tr("No problems") : problems.join(QStringLiteral(", "));
  const auto language = state != nullptr ? state->language : model.picture().machine()->language;
  words.language = language == asl::QueryLanguage::Jsonata ? QStringLiteral("JSONata")
                                                           : QStringLiteral("JSONPath");
  const bool windows = model.text().find("\r\n") != std::string::npos;
  if (page()->view() != DocumentPage::View::Code) {
    words.zoom = tr("%1 %").arg(qRound(page()->graph().zoom() * 100));
  }
  words.encoding = windows ? QStringLiteral("CRLF UTF-8") : QStringLiteral("LF UTF-8");
  status_->setWords(words);
}

void MainWindow::updateActions() {
  auto& act = *actions_;
  auto* shown = page();
  const bool open = shown != nullptr;
  for (const char* name : {"saveAs",
                           "saveAll",
                           "close",
                           "cut",
                           "copy",
                           "paste",
                           "find",
                           "replace",
                           "findNext",
                           "findPrevious", "importMocks", "validate",
                           "newWindow",
                           "goToState",
                           "definition",
                           "references",
                           "nextProblem",
                           "previousProblem",
                           "completion",
                           "format",
                           "convertDocument",
                           "repairText",
                           "exportAsl",
                           "cycleView"}) {
    act[name]->setEnabled(open);
  }
  const bool state = open && !shown->model().selectedState().empty();
  for (const char* name : {"rename", "delete", "duplicate", "wrapMap", "wrapParallel", "unwrap",
                           "moveUp", "moveDown", "extract", "convertState", "keepSnippet"})
    act[name]->setEnabled(state);
  act["save"]->setEnabled(open && (shown->hasUnsaved() || shown->model().path().isEmpty()));
  act["reload"]->setEnabled(open && !shown->model().path().isEmpty());
  act["compareFile"]->setEnabled(open && !shown->model().path().isEmpty());
  act["undo"]->setEnabled(open && shown->model().undoStack().canUndo());
  act["redo"]->setEnabled(open && shown->model().undoStack().canRedo());
  if (open) {
    act["undo"]->setStatusTip(tr("Undo: %1").arg(shown->model().undoStack().undoText()));
    act["redo"]->setStatusTip(tr("Redo: %1").arg(shown->model().undoStack().redoText()));
  }
  for (const char* name : {"run", "runWith", "importHistory", "exportSvg", "exportPng",
                           "exportPdf", "print", "printPreview", "layoutAgain", "collapseAll",
                           "expandAll", "drillOut", "fit", "zoom100",
                           "zoomIn", "zoomOut", "minimap", "notes", "moveByHand", "focusGraph"}) {
    act[name]->setEnabled(open);
  }
  for (const char* name :
       {"insertTask", "insertPass", "insertChoice", "insertWait", "insertParallel", "insertMap",
        "insertSucceed", "insertFail", "insertNote"}) {
    act[name]->setEnabled(open && !shown->model().stale() &&
                          shown->model().document().foreign().empty());
  }
  for (const char* name : {"zoomSelection", "collapse", "expand", "drillIn", "breakpoint",
                           "editBreakpoint", "enableBreakpoint", "toHere"}) {
    act[name]->setEnabled(state);
  }
  const bool running = run_->isRunning();
  const bool paused = run_->isPaused();
  act["run"]->setEnabled(open && !running);
  act["pause"]->setEnabled(running);
  act["stop"]->setEnabled(running || paused);
  act["restart"]->setEnabled(run_->hasRun());
  for (const char* name : {"phase", "over", "into", "out", "eventForward"}) {
    act[name]->setEnabled(run_->canStep());
  }
  for (const char* name : {"back", "eventBack", "continueBack"}) {
    act[name]->setEnabled(run_->canStepBack());
  }
  act["answer"]->setEnabled(!run_->moment()->questions.empty());
  act["backToLive"]->setEnabled(run_->moment()->view.past);
  act["jumpClock"]->setEnabled(!run_->moment()->timers.empty());
  act["fork"]->setEnabled(run_->hasRun() && !running);
  act["exportHistory"]->setEnabled(run_->hasRun());
  act["selectionBack"]->setEnabled(canMoveInSelections(-1));
  act["selectionForward"]->setEnabled(canMoveInSelections(1));
  updateStatus();
}

}  // namespace stepwright::app
