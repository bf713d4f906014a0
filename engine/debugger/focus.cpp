// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/debugger/focus.h"

namespace stepwright::debugger {

using interpreter::Execution;
using interpreter::Fiber;
using interpreter::FiberId;
using interpreter::FiberStatus;

void Focus::forget() {
  items_.clear();
  toRoot();
}

const Fiber* Focus::fiberAt(const Cursor& at) const {
  return at.attached() ? at.execution().fiber(fiber_) : nullptr;
}

void Focus::choose(const Items& items) {
  for (const auto& [container, index] : items) items_[container] = index;
}

void Focus::choose(const Cursor& at, const asl::StateId& container, int index) {
  items_[container] = index;
  if (!at.attached()) return;
  const Execution& execution = at.execution();
  const interpreter::StateIndex state = at.recording().program().indexOf(container);
  for (const auto& fiber : execution.fibers) {
    const Fiber* parent = execution.fiber(fiber->parent);
    const bool item = parent && parent->frame.state == state && fiber->index == index &&
                      fiber->status != FiberStatus::Ended;
    if (item) return follow(at.recording(), fiber->id);
  }
}

void Focus::follow(const Recording& recording, FiberId fiber) {
  if (fiber == 0) return;
  fiber_ = fiber;
  const auto& program = recording.program();
  for (FiberId id = fiber; id > 1;) {
    const FiberInfo info = recording.fiberInfo(id);
    const interpreter::StateIndex owner = program.machines()[info.machine].owner;
    if (owner == interpreter::noState) break;
    items_[program.state(owner).id] = static_cast<int>(info.index);
    id = info.parent;
  }
}

void Focus::descend(const Cursor& at) {
  const Execution& execution = at.execution();
  const Fiber* fiber = execution.fiber(fiber_);
  while (fiber && fiber->status == FiberStatus::AwaitingChildren) {
    const Fiber* child = childOf(execution, *fiber);
    if (!child) return;
    fiber_ = child->id;
    fiber = child;
  }
  follow(at.recording(), fiber_);
}

/// The chosen item of the container that the fiber stands in, or its first that lives.
const Fiber* Focus::childOf(const Execution& execution, const Fiber& parent) const {
  const auto wanted = items_.find(execution.program->state(parent.frame.state).id);
  const Fiber* first = nullptr;
  for (const auto& each : execution.fibers) {
    if (each->parent != parent.id || each->status == FiberStatus::Ended) continue;
    if (wanted != items_.end() && each->index == wanted->second) return &*each;
    if (!first) first = &*each;
  }
  return first;
}

void Focus::keepAlive(const Cursor& at) {
  if (!at.attached()) return;
  const Execution& execution = at.execution();
  FiberId id = fiber_;
  while (id != 0 && !execution.fiber(id)) id = at.recording().fiberInfo(id).parent;
  if (id == 0 && !execution.fibers.empty()) id = execution.fibers.front()->id;
  fiber_ = id;
}

}  // namespace stepwright::debugger
