// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/debugger/stop_words.h"

#include <algorithm>

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

}  // namespace

std::string nameAt(const Execution& execution, const Fiber* fiber) {
  const bool stands = fiber && fiber->frame.state != interpreter::noState;
  return stands ? execution.program->state(fiber->frame.state).name : std::string();
}

std::string stopWords(const Execution& execution, const Stop& stop) {
  const Fiber* fiber = execution.fiber(stop.fiber);
  if (stop.reason == Stop::Reason::Error && fiber && fiber->frame.error)
    return "Paused on " + std::string(fiber->frame.error->name());
  const std::string condition =
      "Paused: the condition of the breakpoint on " + nameAt(execution, fiber);
  if (stop.reason == Stop::Reason::BadCondition) return condition + " fails: " + stop.problem;
  if (stop.reason == Stop::Reason::Interrupted) return condition + " was given up";
  return {};
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
      return "waiting";
    case Phase::Leave:
      return "exit";
    default:
      return std::string(interpreter::toString(phase));
  }
}

std::string cursorWords(const Execution& execution, const Fiber& fiber) {
  if (fiber.frame.state == interpreter::noState) return "Paused before the first state";
  const asl::State& state = execution.program->state(fiber.frame.state);
  const interpreter::Frame& frame = fiber.frame;
  const bool backsOff = frame.phase == Phase::Retry && fiber.status == FiberStatus::AwaitingTimer;
  const bool again =
      frame.attempt > 0 &&
      (frame.phase == Phase::Input || frame.phase == Phase::Arguments || frame.phase == Phase::Act);
  if (backsOff || again) {
    const int allowed = attemptsAllowed(execution, fiber);
    return "Paused before attempt " + std::to_string(frame.attempt + (backsOff ? 2 : 1)) +
           (allowed > 0 ? " of " + std::to_string(allowed) : "");
  }
  switch (frame.phase) {
    case Phase::Enter:
      return "Paused before " + state.name;
    case Phase::Leave:
      return "Paused after " + state.name;
    case Phase::Act:
      if (state.type == asl::StateType::Task) return "Paused before the call";
      if (state.type == asl::StateType::Choice) return "Paused before the choice";
      if (state.type == asl::StateType::Wait) return "Paused before the wait";
      if (state.isContainer()) return "Paused before the first item";
      return "Paused in " + state.name;
    case Phase::Await:
      return state.isContainer() ? "Paused while items run" : "Paused during the call";
    case Phase::Retry:
    case Phase::Catch:
      if (frame.error) return "Paused on " + std::string(frame.error->name());
      return "Paused in " + std::string(interpreter::toString(frame.phase));
    default:
      return "Paused in " + phaseName(frame.phase, state);
  }
}

}  // namespace stepwright::debugger
