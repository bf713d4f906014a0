// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/debugger/goal.h"

#include <algorithm>

#include "engine/interpreter/decision.h"

namespace stepwright::debugger {

using interpreter::Fiber;
using interpreter::Phase;

bool Goal::reached(const Cursor& at, const Move& last) const {
  const Fiber* stepped = at.execution().fiber(fiber);
  const bool gone = !stepped || stepped->status == interpreter::FiberStatus::Ended;
  switch (kind) {
    case Kind::Continue:
    case Kind::State:
      return false;
    case Kind::StepIn:
      return last.kind != Move::Kind::Input && (gone || last.fiber == fiber);
    case Kind::Next:
      return gone || (last.fiber == fiber && stepped->frame.phase == Phase::Enter);
    case Kind::StepOut:
      return gone;
    case Kind::Event:
      return at.events() >= events;
    case Kind::Result:
      return gone || (last.kind != Move::Kind::Input && last.fiber == fiber &&
                      stepped->frame.phase != Phase::Await);
  }
  return false;
}

bool Goal::standsAt(const Cursor& at, interpreter::FiberId next) const {
  const Fiber* fiber = at.execution().fiber(next);
  if (!fiber || fiber->frame.phase != Phase::Enter || fiber->frame.state == interpreter::noState)
    return false;
  if (at.recording().program().state(fiber->frame.state).id != state) return false;
  if (visit <= 1) return true;
  const auto& decisions = at.recording().decisions();
  const auto entered = std::count_if(
      decisions.begin(), decisions.begin() + static_cast<std::ptrdiff_t>(at.decisions()),
      [&](const interpreter::Decision& one) {
        return one.kind == interpreter::Decision::Kind::Entered && one.state->id == state;
      });
  return entered + 1 >= visit;
}

}  // namespace stepwright::debugger
