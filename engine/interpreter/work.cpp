// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/work.h"

#include <bit>
#include <utility>

namespace stepwright::interpreter {

using json::Value;

Phase phaseAfter(const CompiledState& state, Phase phase) {
  const auto from = static_cast<unsigned>(phase) + 1;
  return static_cast<Phase>(
      from + static_cast<unsigned>(std::countr_zero(static_cast<unsigned>(state.phases) >> from)));
}

void finishWork(Core& core, Fiber& fiber, Value result, bool forced) {
  Frame& frame = fiber.frame;
  if (core.tells()) core.tell(fiber, {.kind = Decision::Kind::Worked, .forced = forced});
  fiber.status = FiberStatus::Ready;
  fiber.wakeAt.reset();
  frame.result = std::move(result);
  frame.selected = frame.merged = frame.output = frame.result;
  frame.phase = phaseAfter(core.state(fiber), Phase::Await);
}

}  // namespace stepwright::interpreter
