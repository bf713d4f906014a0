// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done now, and where things stand in words.
#include <QAction>
#include <QKeyEvent>
#include <algorithm>

#include "app/main_window/actions.h"
#include "app/main_window/document_page.h"
#include "app/main_window/main_window.h"
#include "app/main_window/path_bar.h"
#include "app/main_window/status_line.h"
#include "app/main_window/why_not.h"
#include "engine/session/remaining.h"
#include "widgets/canvas/graph_view.h"
#include "widgets/debug/debug_panels.h"
#include "widgets/debug/run_controller.h"
#include "widgets/problems/problems_view.h"

namespace stepwright::app {

namespace {

/// Which item, which attempt, what is left of a wait, and how far the clock is: "item 3 of 12",
/// "attempt 2/4", "Hold: 7 s of 30 s left".
QStringList runWords(const session::Moment& moment, const asl::Machine& machine,
                     const QString& clock) {
  QStringList words;
  const replay::RunView& run = moment.view;
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
  if (!moment.timers.empty()) {
    const session::Timer& next = moment.timers.front();
    words << MainWindow::tr("%1: %2").arg(
        QString::fromStdString(next.words),
        QString::fromStdString(session::leftWords(next, run.time)));
  }
  if (run.status != replay::RunStatus::None) words << clock;
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
  const replay::RunView& run = run_->moment()->view;
  if (!run.words.empty() && hint_.isEmpty()) words.state = QString::fromStdString(run.words);
  if (!hintNote_.isEmpty()) words.place << hintNote_;
  const auto& model = page()->model();
  const auto* state = asl::findState(*model.picture().machine(), model.selectedState());
  if (state != nullptr) words.place << QString::fromStdString(state->name);
  words.place << runWords(*run_->moment(), *model.picture().machine(), clockWords());
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

Situation MainWindow::situation() const {
  Situation now;
  now.backward = canMoveInSelections(-1);
  now.forward = canMoveInSelections(1);
  if (DocumentPage* shown = page()) {
    auto& model = shown->model();
    now.document = true;
    now.foreign = QString::fromStdString(model.document().foreign());
    now.stale = model.stale();
    now.state = !model.selectedState().empty();
    const auto* state = asl::findState(*model.picture().machine(), model.selectedState());
    now.frame = state != nullptr && state->isContainer();
    now.yaml = model.format() == asl::Format::Yaml;
    const auto& problems = model.document().problems();
    now.fix = std::any_of(problems.begin(), problems.end(),
                          [](const auto& problem) { return problem.fix.has_value(); });
    const auto& breakpoints = debug_->remembered().breakpoints;
    now.breakpoint = std::any_of(breakpoints.begin(), breakpoints.end(), [&](const auto& each) {
      return each.state == model.selectedState();
    });
    now.path = !model.path().isEmpty();
    now.unsaved = shown->hasUnsaved();
    now.undo = model.undoStack().canUndo();
    now.redo = model.undoStack().canRedo();
  }
  const session::Moment& moment = *run_->moment();
  now.run = run_->hasRun();
  now.running = run_->isRunning();
  now.paused = run_->isPaused();
  now.behind = run_->run().isBehind();
  now.imported = moment.imported;
  now.past = moment.view.past;
  now.first = moment.view.event <= 1;
  now.canStep = run_->canStep();
  now.canStepBack = run_->canStepBack();
  now.question = !moment.questions.empty();
  now.timer = !moment.timers.empty();
  return now;
}

void MainWindow::updateActions() {
  const Situation now = situation();
  for (const QString& name : conditionalCommands()) actions_->allow(name, whyNot(name, now));
  if (page() != nullptr) {
    const auto& stack = page()->model().undoStack();
    if (now.undo) (*actions_)["undo"]->setStatusTip(tr("Undo: %1").arg(stack.undoText()));
    if (now.redo) (*actions_)["redo"]->setStatusTip(tr("Redo: %1").arg(stack.redoText()));
  }
  updateStatus();
}

void MainWindow::keyPressEvent(QKeyEvent* event) {
  const QKeySequence keys(static_cast<int>(event->modifiers() & ~Qt::KeypadModifier) |
                          event->key());
  for (const QAction* action : actions_->all()) {
    if (action->isEnabled() || !action->shortcuts().contains(keys)) continue;
    const QString name = action->text().remove(QLatin1Char('&')).remove(QChar(0x2026));
    return status_->say(tr("%1: %2").arg(name, whyNot(action->objectName(), situation())));
  }
  QMainWindow::keyPressEvent(event);
}

}  // namespace stepwright::app
