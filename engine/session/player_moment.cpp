// SPDX-License-Identifier: GPL-3.0-or-later
// What the window is told of the moment that is shown.
#include <algorithm>

#include "engine/interpreter/execution.h"
#include "engine/session/by_hand.h"
#include "engine/session/imported_moment.h"
#include "engine/session/inspect.h"
#include "engine/session/player.h"
#include "engine/session/recorded_data_flow.h"
#include "engine/session/remaining.h"
#include "engine/session/stop_words.h"

namespace stepwright::session {

using interpreter::Execution;
using interpreter::Fiber;
using interpreter::Status;

namespace {

replay::RunStatus statusAs(Status status) {
  switch (status) {
    case Status::Succeeded:
      return replay::RunStatus::Succeeded;
    case Status::Failed:
      return replay::RunStatus::Failed;
    case Status::TimedOut:
      return replay::RunStatus::TimedOut;
    case Status::Aborted:
      return replay::RunStatus::Aborted;
    case Status::Running:
      break;
  }
  return replay::RunStatus::Paused;
}

replay::RunStatus endOf(const DebugRun& run) {
  if (run.live()) return statusAs(run.live()->recording().head().status);
  return run.log().empty() ? replay::RunStatus::None : endedAs(run.log().back().type);
}

std::string upper(std::string words) {
  if (words.starts_with("Paused")) words.replace(0, 6, "PAUSED");
  return words;
}

}  // namespace

/// Whether this fiber waits with a question, at the newest moment.
bool Player::asks(interpreter::FiberId fiber) const {
  if (!awaitsAnswer_ || !atHead()) return false;
  const auto& questions = run_->live()->driver().questions();
  return std::any_of(questions.begin(), questions.end(),
                     [&](const auto& question) { return question.fiber == fiber; });
}

/// In the Console stands which time ran out, also where somebody caught it.
void Player::logTimeouts() {
  if (!run_) return;
  const auto& all = run_->decisions();
  run_->told = std::min(run_->told, all.size());
  for (; run_->told < all.size(); ++run_->told) {
    const interpreter::Decision& decision = all[run_->told];
    const std::string words = timeoutWords(decision);
    if (words.empty()) continue;
    const asl::StateId state = decision.state ? decision.state->id : asl::StateId();
    const bool within = run_->live() && decision.fiber > 1;
    console_.push_back({decision.event, state,
                        within ? placeOf(recording(), decision.fiber, state) : std::string(),
                        "Timed out. " + words});
  }
}

std::vector<ConsoleLine> Player::takeConsole() {
  logTimeouts();
  return std::exchange(console_, {});
}

/// Looks back for the limit behind a States.Timeout: a container passes on what failed in it.
std::string Player::whatTimedOut() const {
  using interpreter::Decision;
  const auto& all = run_->decisions();
  const bool ended = !execution().running();
  for (std::size_t i = shownDecisions(); i-- > 0;) {
    const Decision& decision = all[i];
    const bool own = ended || decision.fiber == focusFiber_;
    if (!own || (decision.kind != Decision::Kind::Failed && decision.kind != Decision::Kind::Ended))
      continue;
    if (decision.limit != Decision::Limit::None) return timeoutWords(decision);
    if (decision.kind == Decision::Kind::Failed && !decision.state->isContainer()) return {};
  }
  return {};
}

void Player::fillStatus(Moment& moment) const {
  replay::RunView& view = moment.view;
  if (!run_) {
    if (!failedToStart_.empty()) moment.error = "The run could not be started: " + failedToStart_;
    return;
  }
  view.events = static_cast<std::int64_t>(run_->log().size());
  view.event = static_cast<std::int64_t>(shownEvents());
  const Execution& now = execution();
  view.past = !atHead();
  view.time = view.past ? now.now : run_->live()->driver().now();
  view.status = running_        ? replay::RunStatus::Running
                : awaitsAnswer_ ? replay::RunStatus::WaitingForTask
                                : statusAs(now.status);
  const Fiber* fiber = fiberInFocus();
  if (now.running()) fillError(moment, fiber);
  if (now.running() && fiber && fiber->frame.state != interpreter::noState) {
    const asl::State& state = now.program->state(fiber->frame.state);
    if (running_) {
      view.words = "RUNNING " + state.name;
    } else {
      replay::CursorView cursor;
      cursor.state = state.id;
      cursor.phase = std::string(interpreter::toString(fiber->frame.phase));
      const bool asked = asks(fiber->id);
      cursor.words = asked                ? "Waits for an answer"
                     : stopWords_.empty() ? cursorWords(now, *fiber)
                                          : stopWords_;
      view.words = asked ? "WAITING for the answer of " + state.name : upper(cursor.words);
      // Words that do not name the state say where it is.
      if (view.words.find(state.name) == std::string::npos) view.words += ", " + state.name;
      view.cursor = std::move(cursor);
    }
  } else if (!now.running()) {
    view.words = std::string(interpreter::toString(now.status));
    if (now.status == Status::Succeeded) moment.output = now.output;
    if (now.error) moment.error = std::string(now.error->string());
    if (now.cause) moment.cause = std::string(now.cause->string());
  }
  const bool late =
      now.running() ? fiber && fiber->frame.error && fiber->frame.error->name() == "States.Timeout"
                    : now.status == Status::TimedOut || moment.error == "States.Timeout";
  if (late && !running_) moment.timedOut = whatTimedOut();
  if (view.past) view.words += ", in the past";
  moment.canStep = !running_ && now.running();
  moment.canStepBack = !running_ && position_ > 0;
  moment.canEdit = !running_ && now.running();
}

/// The error that the run is paused on: the one that Retry and Catch are about to deal with, or the
/// one whose end of the run was taken back.
void Player::fillError(Moment& moment, const Fiber* fiber) const {
  if (running_ || !fiber) return;
  const interpreter::Phase phase = fiber->frame.phase;
  const bool inForce = phase == interpreter::Phase::Retry || phase == interpreter::Phase::Catch;
  const auto text = [](const std::optional<json::Value>& value) {
    return value ? std::string(value->string()) : std::string();
  };
  if (inForce && fiber->frame.error) {
    moment.error = std::string(fiber->frame.error->name());
    moment.cause = text(fiber->frame.error->cause);
  } else if (atHead() && position_ == passEndAt_) {
    moment.error = text(endTakenBack_.first);
    moment.cause = text(endTakenBack_.second);
  }
}

void Player::fillData(Moment& moment) {
  const Execution& now = execution();
  moment.stack = stackOf(now, now.identity->stateMachineName, focusFiber_, run_->frozen);
  for (StackRow& row : moment.stack) {
    if (row.fiber == 0) continue;
    row.status = run_->statusOf(row.fiber, shownDecisions());
    row.ownExecution = run_->threads().childExecutionOf(row.fiber) == row.fiber;
  }
  moment.stack.front().detail = run_->row.title;
  moment.timers = timersOf(now, run_->log());
  if (atHead()) {
    for (Timer& timer : run_->live()->answersDue()) moment.timers.push_back(std::move(timer));
    std::stable_sort(moment.timers.begin(), moment.timers.end(),
                     [](const Timer& a, const Timer& b) { return a.due < b.due; });
  }
  moment.questions = run_->live()->questions();
  moment.meters.events = now.usage.events;
  moment.meters.transitions = static_cast<std::int64_t>(now.usage.transitions);
  moment.meters.largestPayload = static_cast<std::int64_t>(now.usage.peakPayloadBytes);
  const Fiber* fiber = fiberInFocus();
  if (running_ || !fiber || fiber->frame.state == interpreter::noState) {
    moment.scopes = shownScopes_;
    for (Scope& scope : moment.scopes) scope.editable = false;
    if (running_) return;
  } else {
    const std::pair<std::uint32_t, debugger::Position> here{run_->row.id, position_};
    if (here != scopesAt_) {
      scopesBefore_ = shownScopes_;
      watchesBefore_ = lastWatches_;
      scopesAt_ = here;
    }
    moment.scopes = scopesOf(now, *fiber, now.identity->stateMachineName);
    markChanges(moment.scopes, scopesBefore_);
    shownScopes_ = moment.scopes;
  }
  asl::StateId state = selected_;
  if (state.empty() && moment.view.cursor) state = moment.view.cursor->state;
  if (state.empty()) return;
  const bool own = fiber && fiber->frame.state != interpreter::noState &&
                   now.program->state(fiber->frame.state).id == state;
  const interpreter::FiberId in =
      own ? focusFiber_ : run_->fiberFor(state, shownDecisions(), focus_);
  moment.flow = flowOf(recording(), position_, now, state, in);
  moment.flow.child = run_->threads().childExecutionOf(in);
  markByHand(moment, {now, recording().decisions(), shownDecisions()}, in);
}

void Player::fillWatches(Moment& moment) {
  const Fiber* fiber = fiberInFocus();
  for (const std::string& expression : watches_) {
    WatchView watch;
    watch.expression = expression;
    if (!running_ && fiber && fiber->frame.state != interpreter::noState) {
      const auto language = execution().program->state(fiber->frame.state).language;
      const auto value = evaluate(expression, language);
      if (value)
        watch.value = *value;
      else
        watch.error = value.error().message;
    }
    const auto was = std::find_if(
        watchesBefore_.begin(), watchesBefore_.end(),
        [&](const WatchView& each) { return each.expression == expression && each.value; });
    if (was != watchesBefore_.end() && watch.value && !(*was->value == *watch.value)) {
      watch.changed = true;
      watch.was = was->value;
    }
    moment.watches.push_back(std::move(watch));
  }
  if (!running_) lastWatches_ = moment.watches;
}

void Player::fillRuns(Moment& moment) const {
  for (const auto& run : runs_) {
    RunRow row = run->row;
    row.events = static_cast<std::int64_t>(run->log().size());
    row.current = run.get() == run_;
    if (row.current && running_)
      row.status = replay::RunStatus::Running;
    else
      row.status = endOf(*run);
    moment.runs.push_back(std::move(row));
  }
}

MomentPtr Player::moment() {
  auto moment = std::make_shared<Moment>();
  moment->starts = starts_;
  moment->ahead = run_ && run_->live() ? run_->live()->driver().clock().ahead() : 0;
  moment->realTime = run_ && run_->live() && run_->live()->realTime();
  moment->alive = run_ && run_->live() && run_->live()->recording().head().running();
  if (run_ && !run_->live()) {
    fillImported(*moment, *run_, {importedEvents_, focus_, selected_, options_.machineName});
  } else {
    fillStatus(*moment);
  }
  if (run_) {
    moment->run = run_->row.id;
    moment->definition = run_->definition;
    moment->live = atHead();
    moment->events = run_->log();
    moment->tree = run_->tree(!running_);
    moment->ticks = run_->ticks();
    run_->fill(moment->view, shownDecisions(), focus_);
    if (run_->live()) {
      fillData(*moment);
      showWhatIsLeft(*moment);
    }
    fillWatches(*moment);
  } else {
    for (const std::string& expression : watches_)
      moment->watches.push_back({expression, {}, {}, false, {}});
  }
  fillRuns(*moment);
  moment->breakpoints = breakpoints_;
  const bool counts = run_ && run_->live();
  for (const Breakpoint& each : breakpoints_)
    moment->hits.push_back(counts ? run_->hits.count(each.id, execution().steps) : 0);
  moment->note = note_;
  return moment;
}

}  // namespace stepwright::session
