// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/status.h"

#include <algorithm>

#include "engine/debugger/stop_words.h"
#include "engine/interpreter/decision.h"
#include "engine/session/notices.h"
#include "engine/session/remaining.h"
#include "engine/session/run_status.h"

namespace stepwright::session {

using debugger::Stepper;
using interpreter::Decision;
using interpreter::Execution;
using interpreter::Fiber;
using interpreter::Phase;
using interpreter::Status;

namespace {

std::string wordOf(const std::optional<json::Value>& value) {
  return value ? std::string(value->string()) : std::string();
}

/// Fills the parts of a status one by one, from the run as it stands.
class StatusWriter {
 public:
  StatusWriter(Moment& moment, const debugger::LiveRun& run, const Stepper& stepper)
      : moment_(moment),
        view_(moment.view),
        run_(run),
        stepper_(stepper),
        now_(stepper_.cursor().execution()),
        fiber_(stepper_.focus().fiberAt(stepper_.cursor())),
        decisions_(stepper_.cursor().decisions()) {
    view_.events = static_cast<std::int64_t>(run_.recording().log().size());
    view_.event = static_cast<std::int64_t>(stepper_.cursor().events());
  }

  void write() {
    view_.past = !stepper_.cursor().atHead();
    view_.time = view_.past ? now_.now : run_.driver().now();
    view_.status = stepper_.running()        ? replay::RunStatus::Running
                   : stepper_.awaitsAnswer() ? replay::RunStatus::WaitingForTask
                                             : statusAs(now_.status);
    if (now_.running())
      writePlace();
    else
      writeEnd();
    if (isLate() && !stepper_.running()) moment_.timedOut = whatTimedOut();
    if (view_.past) view_.words = worded(notices::inThePast, {view_.words});
    moment_.canStep = moment_.canEdit = !stepper_.running() && now_.running();
    moment_.canStepBack = !stepper_.running() && stepper_.cursor().position() > 0;
  }

 private:
  [[nodiscard]] bool standsInState() const {
    return fiber_ && fiber_->frame.state != interpreter::noState;
  }

  /// What is in focus may have ended while the run went on, or not begun: then it is told of what
  /// stands around it.
  void writeRunning() {
    const debugger::Recording& recording = run_.recording();
    interpreter::FiberId id = stepper_.focus().fiber();
    const Fiber* fiber = now_.fiber(id);
    while (id != 0 && (fiber == nullptr || fiber->frame.state == interpreter::noState)) {
      id = recording.fiberInfo(id).parent;
      fiber = now_.fiber(id);
    }
    view_.words = worded(notices::running, {fiber ? now_.program->state(fiber->frame.state).name
                                                  : now_.identity->stateMachineName});
  }

  void writePlace() {
    if (stepper_.running()) return writeRunning();
    writeError();
    if (!standsInState()) return;
    const asl::State& state = now_.program->state(fiber_->frame.state);
    const bool asked = asks();
    const Phrase& why = stepper_.stopped().description;
    replay::CursorView cursor;
    cursor.state = state.id;
    cursor.phase = std::string(interpreter::toString(fiber_->frame.phase));
    cursor.words = asked         ? worded(notices::waits)
                   : why.empty() ? debugger::cursorWords(now_, *fiber_)
                                 : why;
    view_.words = asked ? worded(notices::waitsFor, {state.name}) : debugger::loudly(cursor.words);
    // Words that do not name the state say where it is.
    if (view_.words.find(state.name) == std::string::npos)
      view_.words = listed({view_.words, state.name});
    view_.cursor = std::move(cursor);
  }

  /// Whether the fiber waits with a question, at the newest moment.
  [[nodiscard]] bool asks() const {
    if (!stepper_.awaitsAnswer() || !stepper_.cursor().atHead()) return false;
    const auto& questions = run_.driver().questions();
    return std::any_of(questions.begin(), questions.end(),
                       [&](const auto& question) { return question.fiber == fiber_->id; });
  }

  /// The error that the run is paused on: the one that Retry and Catch are about to deal with, or
  /// the one whose end of the run was taken back.
  void writeError() {
    if (!fiber_) return;
    const Phase phase = fiber_->frame.phase;
    if ((phase == Phase::Retry || phase == Phase::Catch) && fiber_->frame.error) {
      moment_.error = std::string(fiber_->frame.error->name());
      moment_.cause = wordOf(fiber_->frame.error->cause);
    } else if (const auto* end = stepper_.endTakenBack()) {
      moment_.error = wordOf(end->first);
      moment_.cause = wordOf(end->second);
    }
  }

  void writeEnd() {
    view_.words = std::string(interpreter::toString(now_.status));
    if (now_.status == Status::Succeeded) moment_.output = now_.output;
    moment_.error = wordOf(now_.error);
    moment_.cause = wordOf(now_.cause);
  }

  [[nodiscard]] bool isLate() const {
    if (now_.running())
      return fiber_ && fiber_->frame.error && fiber_->frame.error->name() == "States.Timeout";
    return now_.status == Status::TimedOut || moment_.error == "States.Timeout";
  }

  /// Looks back for the limit behind a States.Timeout: a container passes on what failed in it.
  [[nodiscard]] Phrase whatTimedOut() const {
    for (std::size_t i = decisions_; i-- > 0;) {
      const Decision& decision = run_.recording().decisions()[i];
      const bool own = !now_.running() || decision.fiber == stepper_.focus().fiber();
      const bool failed = decision.kind == Decision::Kind::Failed;
      if (!own || (!failed && decision.kind != Decision::Kind::Ended)) continue;
      if (decision.limit != Decision::Limit::None) return timeoutWords(decision);
      if (failed && !decision.state->isContainer()) return {};
    }
    return {};
  }

  Moment& moment_;
  replay::RunView& view_;
  const debugger::LiveRun& run_;
  const Stepper& stepper_;
  const Execution& now_;
  const Fiber* fiber_;
  std::size_t decisions_;
};

}  // namespace

void fillStatus(Moment& moment, const Runs& runs) {
  if (runs.live())
    fillStatus(moment, *runs.live(), runs.stepper());
  else if (!runs.refused().empty())
    moment.error = worded(notices::notStarted, {runs.refused()});
}

void fillStatus(Moment& moment, const debugger::LiveRun& run, const Stepper& stepper) {
  StatusWriter(moment, run, stepper).write();
}

}  // namespace stepwright::session
