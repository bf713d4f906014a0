// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/recorded_data_flow.h"

namespace stepwright::session {

using debugger::Move;
using debugger::Position;
using debugger::Recording;
using interpreter::Execution;
using interpreter::Fiber;
using interpreter::FiberId;

namespace {

replay::Visit findVisit(const Recording& recording, Position position, const Execution& now,
                        interpreter::StateIndex state, FiberId fiber) {
  if (const Fiber* live = now.fiber(fiber); live && live->frame.state == state && now.running())
    return {now, fiber, true, true};
  if (fiber == 0) {
    for (const auto& each : now.fibers)
      if (each->frame.state == state && now.running()) return {now, each->id, true, true};
  }
  for (Position i = position; i-- > 0;) {
    const Move& move = recording.move(i);
    if (move.state != state || (fiber != 0 && move.fiber != fiber)) continue;
    // Before its last phase the frame still holds all that the visit made.
    return {recording.at(i), move.fiber, false, true};
  }
  return {};
}

}  // namespace

replay::DataFlow flowOf(const Recording& recording, Position position, const Execution& now,
                        const asl::StateId& id, std::optional<FiberId> fiber) {
  const interpreter::StateIndex index = recording.program().indexOf(id);
  const replay::Visit visit = index == interpreter::noState || !fiber
                                  ? replay::Visit{}
                                  : findVisit(recording, position, now, index, *fiber);
  return flowOf(recording.program(), visit, static_cast<std::int64_t>(recording.eventsAt(position)),
                id);
}

}  // namespace stepwright::session
