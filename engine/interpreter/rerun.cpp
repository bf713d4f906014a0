// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/rerun.h"

#include <algorithm>
#include <utility>

#include "engine/interpreter/do_phase.h"
#include "engine/interpreter/work.h"

namespace stepwright::interpreter {
namespace {

class NullSink final : public Sink {
 public:
  void add(history::Event) override {}
  void add(Command) override {}
};

}  // namespace

Rerun::Rerun(const Execution& execution, Fiber standing)
    : trial_(execution),
      standing_(std::move(standing)),
      random_(execution.random),
      now_(execution.now) {
  NullSink sink;
  *Core(trial_, sink).fiber(standing_.id) = standing_;
}

/// A Wait counts from when it was entered, however late its data are changed.
Timestamp Rerun::clock() const {
  const bool waits = trial_.program->compiled(standing_.frame.state).wait != nullptr;
  return waits && standing_.frame.phase == Phase::Act ? standing_.frame.entered : now_;
}

bool Rerun::upTo(Phase target) {
  NullSink sink;
  while (standing_.frame.phase < target) {
    trial_.now = clock();
    Core core(trial_, sink);
    doPhase(core, *core.fiber(standing_.id));
    const Fiber* after = trial_.fiber(standing_.id);
    if (!trial_.running() || after == nullptr || after->frame.phase == Phase::Retry) return false;
    standing_ = *after;
    random_ = trial_.random;
  }
  return true;
}

void Rerun::keep(Core& core) const {
  auto& execution = core.execution();
  execution.random = random_;
  execution.lastTask = std::max(execution.lastTask, trial_.lastTask);
  Fiber& fiber = *core.fiber(standing_.id);
  fiber = standing_;
  if (!fiber.wakeAt || *fiber.wakeAt > execution.now) return;
  fiber.wakeAt.reset();
  fiber.status = FiberStatus::Ready;
}

bool worksOutside(const CompiledState& state) {
  return state.source->type == asl::StateType::Task || state.source->isContainer();
}

Phase phaseOf(const Frame& frame) {
  return frame.phase > Phase::Leave ? frame.failedIn : frame.phase;
}

bool asked(const CompiledState& state, const Frame& frame) {
  return worksOutside(state) && phaseOf(frame) >= Phase::Await;
}

Fiber asEntered(const CompiledState& state, Fiber fiber) {
  const Frame old = std::move(fiber.frame);
  Frame frame{.state = old.state, .phase = phaseAfter(state, Phase::Enter), .input = old.input};
  frame.effective = frame.arguments = old.input;
  frame.entered = old.entered;
  frame.enteredEvent = old.enteredEvent;
  frame.enteredAfter = old.enteredAfter;
  frame.attempt = old.attempt;
  frame.retried = old.retried;
  frame.next = state.next;
  frame.forced = old.forced;
  frame.forcedRule = old.forcedRule;
  fiber.frame = std::move(frame);
  fiber.status = FiberStatus::Ready;
  fiber.wakeAt.reset();
  return fiber;
}

Fiber asWorked(const CompiledState& state, Fiber fiber) {
  Frame& frame = fiber.frame;
  frame.selected = frame.merged = frame.output = frame.result;
  frame.assigned = {};
  if (!frame.caught) frame.error.reset();
  if (!frame.caught) frame.rule = -1;
  frame.phase = frame.caught ? Phase::Merge : phaseAfter(state, Phase::Await);
  frame.retrying = false;
  fiber.status = FiberStatus::Ready;
  fiber.wakeAt.reset();
  return fiber;
}

}  // namespace stepwright::interpreter
