// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/failure.h"

#include <memory>
#include <optional>
#include <utility>

#include "engine/interpreter/children.h"
#include "engine/interpreter/takers.h"

namespace stepwright::interpreter {

using history::EventExtra;
using history::EventType;
using json::Value;

namespace {

constexpr std::string_view timeoutError = "States.Timeout";

/// What becomes of the frame's error is settled when it comes up, though the phases Retry and
/// Catch do it later.
Decision fateOf(const CompiledState& state, const Frame& frame, bool handled) {
  Decision decision{.kind = Decision::Kind::Failed};
  decision.error = frame.error->error;
  decision.cause = frame.error->cause;
  if (!handled) return decision;
  decision.which = retrierFor(state, frame);
  if (decision.which >= 0) {
    decision.taker = Decision::Taker::Retrier;
    decision.count = state.source->retry[static_cast<std::size_t>(decision.which)].maxAttempts;
    return decision;
  }
  decision.which = catcherFor(state, frame);
  if (decision.which >= 0) decision.taker = Decision::Taker::Catcher;
  return decision;
}

/// The time that ran out for a Task. That a task's other side says so (States.Timeout of a mock) is
/// not it: then the state's own times are still set.
void sayLimit(const Frame& frame, Decision& decision) {
  if (!frame.task || frame.error->name() != timeoutError) return;
  const TaskFrame& task = **frame.task;
  if (task.heartbeatMissed) {
    decision.limit = Decision::Limit::Heartbeat;
    decision.limitSeconds = task.heartbeatSeconds.value_or(0);
  } else if (task.timeoutSeconds && !task.timeoutAt) {
    decision.limit = Decision::Limit::Timeout;
    decision.limitSeconds = *task.timeoutSeconds;
  }
}

/// The fiber that is the root of the child execution that this one belongs to.
Fiber& childExecutionOf(Core& core, Fiber& fiber) {
  Fiber* root = &fiber;
  for (Fiber* parent = core.fiber(root->parent); parent->hidden;
       parent = core.fiber(root->parent)) {
    if (parent->frame.children && (*parent->frame.children)->run) break;
    root = parent;
  }
  return *root;
}

void childFailed(Core& core, Fiber& child, const StateError& error) {
  Fiber& parent = *core.fiber(child.parent);
  const auto previous = child.chain;
  core.tellEnded(child, Decision::End::Failed, &error);
  const auto takes = core.state(parent).handler->tolerates;
  if (takes != nullptr && takes(core, parent, child, error)) return;
  if (child.isItem) {
    core.emitAside(child, previous, EventType::MapIterationFailed, core.state(parent).name,
                   indexExtra(child.index));
  }
  const auto& aborted = core.state(child).handler->aborted;
  if (aborted && !core.state(child).source->isContainer())
    core.emitAside(child, previous, *aborted);
  parent.keepFallen(child);
  --parent.frame.children->edit().live;
  core.removeFiber(child.id);
  abortBelow(core, parent, previous);
  if (!core.execution().running()) return;
  parent.chain = previous;
  failState(core, parent, error);
}

}  // namespace

void timeOutChild(Core& core, Fiber& child) {
  if (child.frame.task && child.frame.phase == Phase::Await)
    core.give({Command::Kind::CancelTask, {.id = (*child.frame.task)->id}});
  abortBelow(core, child, child.chain);
  const StateError error{.error = Value("States.Timeout"), .catchable = false, .wholeTime = true};
  child.frame.error = error;
  child.frame.task.reset();
  childFailed(core, child, error);
}

void failFiber(Core& core, Fiber& fiber) {
  const StateError error = *fiber.frame.error;
  if (!error.catchable && fiber.hidden) {
    Fiber& root = childExecutionOf(core, fiber);
    for (const Fiber* one = &fiber; one != &root; one = core.fiber(one->parent))
      core.tellEnded(*one, Decision::End::Failed, &error);
    abortBelow(core, root, root.chain);
    return childFailed(core, root, error);
  }
  if (!error.catchable || fiber.parent == 0) return core.failExecution(fiber, error);
  childFailed(core, fiber, error);
}

namespace {

/// A Map Run fails with its Map, whatever of that it was that failed; none of its children goes on.
void endMapRunOf(Core& core, const Fiber& fiber) {
  if (!isMapRunUnderWay(fiber)) return;
  abortBelow(core, fiber, fiber.chain);
  core.tellMapRun(fiber, EndedMapRun::End::Failed);
}

}  // namespace

void failState(Core& core, Fiber& fiber, StateError error, bool forced) {
  endMapRunOf(core, fiber);
  Frame& frame = fiber.frame;
  const auto& compiled = core.state(fiber);
  frame.error = std::move(error);
  frame.failedIn = frame.phase;
  fiber.status = FiberStatus::Ready;
  fiber.wakeAt.reset();
  const bool mayHandle =
      compiled.source->type == asl::StateType::Task || compiled.source->isContainer();
  const bool handled = frame.error->catchable && mayHandle && !frame.caught;
  if (core.tells()) {
    Decision decision = fateOf(compiled, frame, handled);
    decision.forced = forced;
    if (!forced) sayLimit(frame, decision);
    core.tell(fiber, std::move(decision));
  }
  if (!handled) return failFiber(core, fiber);
  frame.phase = Phase::Retry;
}

void failState(Core& core, Fiber& fiber, const Error& error) {
  StateError failed{.error = Value(error.code), .cause = Value(error.message)};
  failed.catchable = error.code != "States.Runtime";
  const auto& compiled = core.state(fiber);
  if (error.code == "States.QueryEvaluationError") {
    auto extra = std::make_shared<EventExtra>();
    extra->error = failed.error;
    extra->cause = failed.cause;
    extra->location = error.pointer;
    // AWS enters a state and evaluates its fields in one go, so that both follow the same event; a
    // Wait looks at its moment only after that.
    const bool atOnce = fiber.chain == fiber.frame.enteredEvent;
    if (atOnce && compiled.source->type != asl::StateType::Wait)
      fiber.chain = fiber.frame.enteredAfter;
    core.emit(fiber, EventType::EvaluationFailed, compiled.name, std::nullopt, std::move(extra));
  }
  failState(core, fiber, std::move(failed));
}

void failRuntime(Core& core, Fiber& fiber, std::string_view text) {
  failState(core, fiber,
            Error{"States.Runtime", Core::causeIn(fiber, core.state(fiber), text), "", ""});
}

}  // namespace stepwright::interpreter
