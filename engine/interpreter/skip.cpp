// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/skip.h"

#include <utility>

#include "engine/interpreter/children.h"
#include "engine/interpreter/do_phase.h"

namespace stepwright::interpreter {

void skipState(Core& core, Fiber& fiber) {
  auto& execution = core.execution();
  // A state that is skipped was entered, as its exit tells.
  if (fiber.frame.phase == Phase::Enter) doPhase(core, fiber);
  if (!execution.running()) return;
  abortBelow(core, fiber, fiber.chain);
  if (isMapRunUnderWay(fiber)) core.tellMapRun(fiber, EndedMapRun::End::Aborted);
  const StateIndex next = core.state(fiber).next;
  const Frame old = std::move(fiber.frame);
  if (old.task && old.phase == Phase::Await)
    core.give({Command::Kind::CancelTask, {.id = (*old.task)->id}});
  Frame frame{.state = old.state, .phase = Phase::Leave, .input = old.input};
  frame.effective = frame.arguments = frame.result = frame.selected = frame.merged = frame.output =
      old.input;
  frame.entered = old.entered;
  frame.enteredEvent = old.enteredEvent;
  frame.enteredAfter = old.enteredAfter;
  frame.attempt = old.attempt;
  frame.retried = old.retried;
  frame.next = next;
  frame.skipped = true;
  fiber.frame = std::move(frame);
  fiber.status = FiberStatus::Ready;
  fiber.wakeAt.reset();
  fiber.stepped = ++execution.steps;
  if (core.tells()) core.tell(fiber, {.kind = Decision::Kind::Worked, .forced = true});
}

}  // namespace stepwright::interpreter
