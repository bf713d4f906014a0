// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/stop_words.h"

namespace stepwright::session {

using debugger::Stop;
using interpreter::Execution;
using interpreter::Fiber;
using interpreter::FiberId;

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

std::string placeOf(const debugger::Recording& recording, FiberId fiber, const asl::StateId& id) {
  const auto& program = recording.program();
  const interpreter::StateIndex state = program.indexOf(id);
  std::string place = state == interpreter::noState ? std::string() : program.state(state).name;
  for (FiberId at = fiber; at > 1;) {
    const debugger::FiberInfo info = recording.fiberInfo(at);
    const interpreter::StateIndex owner = program.machines()[info.machine].owner;
    if (owner == interpreter::noState) break;
    const std::string around = program.state(owner).name + "[" + std::to_string(info.index) + "]";
    place = place.empty() ? around : around + " \u203A " + place;
    at = info.parent;
  }
  return place;
}

std::string lineOf(const Moment& moment) {
  std::string line = moment.view.words;
  if (!moment.error.empty()) line += "  " + moment.error;
  if (!moment.cause.empty()) line += ": " + moment.cause;
  return line;
}

}  // namespace stepwright::session
