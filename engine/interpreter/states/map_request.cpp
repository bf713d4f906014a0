// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/states/map_request.h"

#include <memory>
#include <utility>

#include "engine/interpreter/states/task.h"

namespace stepwright::interpreter {

using json::Value;

void askForMapRun(Core& core, Fiber& fiber, const Resource& resource, Value input, bool stores) {
  auto& execution = core.execution();
  TaskFrame task;
  task.id = ++execution.lastTask;
  task.started = true;
  fiber.frame.task.emplace(std::move(task));
  fiber.status = FiberStatus::AwaitingTask;
  fiber.frame.phase = Phase::Await;
  TaskRequest request = describeTask(execution, fiber);
  request.resource = resource.arn;
  request.kind = resource.kind;
  request.service = resource.type;
  request.action = resource.action;
  request.input = std::move(input);
  request.stores = stores;
  if (!stores)
    request.invocation = request.pathInvocation = execution.invocations.edit()[fiber.frame.state]++;
  fiber.frame.children->edit().run->request = std::make_shared<const TaskRequest>(request);
  core.give({Command::Kind::StartTask, std::move(request)});
}

std::optional<TaskOutcome> takeOutcome(Fiber& fiber) {
  auto& task = fiber.frame.task->edit();
  if (task.outcomes.empty()) {
    fiber.status = FiberStatus::AwaitingTask;
    return std::nullopt;
  }
  TaskOutcome outcome = task.outcomes.front();
  task.outcomes.erase(task.outcomes.begin());
  if (!outcome.ends()) return std::nullopt;
  fiber.frame.task.reset();
  return outcome;
}

}  // namespace stepwright::interpreter
