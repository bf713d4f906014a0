// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/debugger/stop_words.h"

#include <algorithm>
#include <utility>

#include "engine/debugger/notices.h"
#include "engine/interpreter/phase_field.h"

namespace stepwright::debugger {

using interpreter::Execution;
using interpreter::Fiber;
using interpreter::FiberId;
using interpreter::FiberStatus;
using interpreter::Phase;

namespace {

/// How often the error in force may be tried in all, the first time counted; 0 where no retrier is
/// at work.
int attemptsAllowed(const Execution& execution, const Fiber& fiber) {
  const asl::State& state = execution.program->state(fiber.frame.state);
  int allowed = 0;
  for (std::size_t i = 0; i < state.retry.size() && i < fiber.frame.retried.size(); ++i)
    if (fiber.frame.retried[i] > 0)
      allowed = std::max(allowed, static_cast<int>(state.retry[i].maxAttempts) + 1);
  return allowed;
}

/// What a state of that type does, in a word.
std::string workName(const asl::State& state) {
  switch (state.type) {
    case asl::StateType::Task:
      return "call";
    case asl::StateType::Choice:
      return "choice";
    case asl::StateType::Wait:
      return "timer";
    case asl::StateType::Map:
      return "items";
    case asl::StateType::Parallel:
      return "branches";
    default:
      return "result";
  }
}

/// Of a wording that begins with the word for it.
Phrase pausedAs(const Wording& wording, std::vector<Phrase> more = {}) {
  more.insert(more.begin(), worded(notices::paused));
  return worded(wording, std::move(more));
}

}  // namespace

std::string nameAt(const Execution& execution, const Fiber* fiber) {
  const bool stands = fiber && fiber->frame.state != interpreter::noState;
  return stands ? execution.program->state(fiber->frame.state).name : std::string();
}

Phrase stopWords(const Execution& execution, const Stop& stop) {
  const Fiber* fiber = execution.fiber(stop.fiber);
  if (stop.reason == Stop::Reason::Error && fiber && fiber->frame.error)
    return pausedAs(notices::onError, {fiber->frame.error->name()});
  const std::string name = nameAt(execution, fiber);
  if (stop.reason == Stop::Reason::BadCondition)
    return pausedAs(notices::conditionFails, {name, stop.problem});
  if (stop.reason == Stop::Reason::Breakpoint) return stop.words;
  if (stop.reason == Stop::Reason::Away) return pausedAs(notices::away, {name});
  if (stop.reason == Stop::Reason::Interrupted) return pausedAs(notices::conditionGivenUp, {name});
  return {};
}

Phrase loudly(const Phrase& words) {
  std::vector<Phrase> arguments = words.arguments();
  if (arguments.empty() || arguments.front() != notices::paused.message) return words;
  arguments.front() = worded(notices::pausedLoudly);
  return {words.pattern(), std::move(arguments)};
}

std::string placeOf(const Recording& recording, FiberId fiber, const asl::StateId& id) {
  const auto& program = recording.program();
  const interpreter::StateIndex state = program.indexOf(id);
  std::string place = state == interpreter::noState ? std::string() : program.state(state).name;
  for (FiberId at = fiber; at > 1;) {
    const FiberInfo info = recording.fiberInfo(at);
    const interpreter::StateIndex owner = program.machines()[info.machine].owner;
    if (owner == interpreter::noState) break;
    const std::string around = program.state(owner).name + "[" + std::to_string(info.index) + "]";
    place = place.empty() ? around : around + " \u203A " + place;
    at = info.parent;
  }
  return place;
}

std::string phaseName(Phase phase, const asl::State& state) {
  if (const auto field = interpreter::fieldOf(phase, state); !field.empty())
    return std::string(field);
  switch (phase) {
    case Phase::Enter:
      return "enter";
    case Phase::Act:
      return workName(state);
    case Phase::Await:
      return "await";
    case Phase::Leave:
      return "exit";
    default:
      return std::string(interpreter::toString(phase));
  }
}

Phrase cursorWords(const Execution& execution, const Fiber& fiber) {
  if (fiber.frame.state == interpreter::noState) return pausedAs(notices::beforeFirst);
  const asl::State& state = execution.program->state(fiber.frame.state);
  const interpreter::Frame& frame = fiber.frame;
  const bool backsOff = frame.phase == Phase::Retry && fiber.status == FiberStatus::AwaitingTimer;
  const bool again =
      frame.attempt > 0 &&
      (frame.phase == Phase::Input || frame.phase == Phase::Arguments || frame.phase == Phase::Act);
  if (backsOff || again) {
    const int allowed = attemptsAllowed(execution, fiber);
    const std::string next = std::to_string(frame.attempt + (backsOff ? 2 : 1));
    return allowed > 0 ? pausedAs(notices::beforeAttemptOf, {next, std::to_string(allowed)})
                       : pausedAs(notices::beforeAttempt, {next});
  }
  switch (frame.phase) {
    case Phase::Enter:
      return pausedAs(notices::before, {state.name});
    case Phase::Leave:
      return pausedAs(notices::after, {state.name});
    case Phase::Act:
      if (state.type == asl::StateType::Task) return pausedAs(notices::beforeCall);
      if (state.type == asl::StateType::Choice) return pausedAs(notices::beforeChoice);
      if (state.type == asl::StateType::Wait) return pausedAs(notices::beforeWait);
      if (state.type == asl::StateType::Map) return pausedAs(notices::beforeItem);
      if (state.type == asl::StateType::Parallel) return pausedAs(notices::beforeBranches);
      return pausedAs(notices::in, {state.name});
    case Phase::Await:
      if (state.type == asl::StateType::Map) return pausedAs(notices::whileItemsRun);
      if (state.type == asl::StateType::Parallel) return pausedAs(notices::whileBranchesRun);
      if (state.type == asl::StateType::Wait) return pausedAs(notices::duringWait);
      return pausedAs(notices::duringCall);
    case Phase::Retry:
    case Phase::Catch:
      if (frame.error) return pausedAs(notices::onError, {frame.error->name()});
      return pausedAs(notices::in, {interpreter::toString(frame.phase)});
    default:
      return pausedAs(notices::in, {phaseName(frame.phase, state)});
  }
}

}  // namespace stepwright::debugger
