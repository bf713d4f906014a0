// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/forced.h"

#include <memory>
#include <utility>

#include "engine/interpreter/children.h"
#include "engine/interpreter/failure.h"
#include "engine/interpreter/states/task.h"
#include "engine/interpreter/work.h"

namespace stepwright::interpreter {

using history::EventType;

namespace {

StateError errorOf(const TaskOutcome& outcome) {
  return {.error = outcome.error, .cause = outcome.cause, .fromTask = true};
}

/// The events of a container whose work is not done: it begins, and its result is there.
void startContainer(Core& core, Fiber& fiber, bool isMap) {
  std::shared_ptr<history::EventExtra> extra;
  if (isMap) {
    extra = std::make_shared<history::EventExtra>();
    extra->length = static_cast<std::int64_t>((*fiber.frame.children)->items.size());
  }
  core.emit(fiber, isMap ? EventType::MapStateStarted : EventType::ParallelStateStarted, {},
            std::nullopt, std::move(extra));
  if (!core.tells()) return;
  core.tell(fiber, {.kind = Decision::Kind::Acts});
  core.tell(fiber, {.kind = Decision::Kind::Counted, .count = 0});
}

void succeedContainer(Core& core, Fiber& fiber, bool isMap) {
  const auto& children = fiber.frame.children;
  std::int64_t after = fiber.chain;
  const bool runs = children && (*children)->run && !(*children)->run->arn.empty();
  core.tellMapRun(fiber, EndedMapRun::End::Succeeded);
  if (runs) after = core.emitAside(fiber, after, EventType::MapRunSucceeded);
  core.emitAside(fiber, after,
                 isMap ? EventType::MapStateSucceeded : EventType::ParallelStateSucceeded);
}

/// A new try of a Task: nothing of the call before it is left but its token and its limits.
void renewTask(Core& core, Frame& frame) {
  if (!frame.task) frame.task.emplace();
  TaskFrame& task = frame.task->edit();
  const TaskFrame old = std::move(task);
  task = TaskFrame{.id = ++core.execution().lastTask,
                   .token = old.token,
                   .timeoutSeconds = old.timeoutSeconds,
                   .heartbeatSeconds = old.heartbeatSeconds,
                   .credentials = old.credentials};
}

/// After an error: the work is done again, by the outcome that is given.
void workAgain(Core& core, Fiber& fiber) {
  Frame& frame = fiber.frame;
  if (frame.retrying) --frame.retried[static_cast<std::size_t>(frame.rule)];
  frame.retrying = frame.caught = frame.skipped = false;
  frame.rule = -1;
  frame.error.reset();
  frame.children.reset();
  if (core.state(fiber).task) renewTask(core, frame);
  frame.phase = Phase::Act;
}

}  // namespace

void forceOutcome(Core& core, Fiber& fiber, const TaskOutcome& outcome) {
  if (!outcome.ends()) return;
  Frame& frame = fiber.frame;
  const CompiledState& state = core.state(fiber);
  const bool underWay = frame.phase == Phase::Await;
  abortBelow(core, fiber, fiber.chain);
  fiber.wakeAt.reset();
  fiber.status = FiberStatus::Ready;
  if (frame.task && underWay) core.give({Command::Kind::CancelTask, {.id = (*frame.task)->id}});
  if (state.task && underWay) {
    noteReport(core, fiber, outcome);
    return taskForced(fiber, state, outcome);
  }
  frame.forced = std::make_shared<const TaskOutcome>(outcome);
  if (frame.phase > Phase::Await) workAgain(core, fiber);
}

void workAsForced(Core& core, Fiber& fiber) {
  const auto& state = core.state(fiber);
  // A Pass keeps it, for when its phases are evaluated anew; else a retry does the real work.
  const auto outcome = fiber.frame.forced;
  const bool isMap = state.source->type == asl::StateType::Map;
  const bool container = state.source->isContainer();
  if (state.source->type != asl::StateType::Pass) fiber.frame.forced.reset();
  if (container && fiber.frame.phase == Phase::Act) startContainer(core, fiber, isMap);
  if (!core.execution().running()) return;
  fiber.frame.task.reset();
  if (outcome->kind != TaskOutcome::Kind::Succeeded)
    return failState(core, fiber, errorOf(*outcome), true);
  if (container) succeedContainer(core, fiber, isMap);
  finishWork(core, fiber, outcome->output, true);
}

void endWork(Core& core, Fiber& fiber, const TaskOutcome& outcome) {
  if (outcome.kind == TaskOutcome::Kind::Succeeded)
    return finishWork(core, fiber, outcome.output, true);
  failState(core, fiber, errorOf(outcome), true);
}

}  // namespace stepwright::interpreter
