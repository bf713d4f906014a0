// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/states/map_request.h"

#include <memory>
#include <utility>

#include "engine/interpreter/children.h"
#include "engine/interpreter/failure.h"
#include "engine/interpreter/states/task.h"

namespace stepwright::interpreter {

using history::EventExtra;
using history::EventType;
using json::Value;

namespace {

void ask(Core& core, Fiber& fiber, const Resource& resource, TaskRequest request) {
  request.resource = resource.arn;
  request.kind = resource.kind;
  request.service = resource.type;
  request.action = resource.action;
  fiber.frame.children->edit().run->request = std::make_shared<const TaskRequest>(request);
  core.give({Command::Kind::StartTask, std::move(request)});
}

/// The Map waits for a task of its own from now on.
TaskRequest waitForTask(Core& core, Fiber& fiber) {
  auto& execution = core.execution();
  TaskFrame task;
  task.id = ++execution.lastTask;
  task.started = true;
  fiber.frame.task.emplace(std::move(task));
  fiber.status = FiberStatus::AwaitingTask;
  fiber.frame.phase = Phase::Await;
  return describeTask(execution, fiber);
}

}  // namespace

bool evaluateInto(Core& core, Fiber& fiber, const FieldPtr& field, Value& into) {
  if (!field) return true;
  auto value = core.evaluate(fiber, *field,
                             core.state(fiber).jsonata ? fiber.frame.input : fiber.frame.effective);
  if (!value) {
    failState(core, fiber, value.error());
    return false;
  }
  into = std::move(value).value();
  return true;
}

void askForItems(Core& core, Fiber& fiber, const Resource& resource, Value input,
                 std::shared_ptr<const ReaderPiece> piece) {
  TaskRequest request = waitForTask(core, fiber);
  request.input = std::move(input);
  request.piece = std::move(piece);
  request.invocation = request.pathInvocation =
      core.execution().invocations.edit()[fiber.frame.state]++;
  ask(core, fiber, resource, std::move(request));
}

void askToStore(Core& core, Fiber& fiber, Value object) {
  TaskRequest request = waitForTask(core, fiber);
  request.input = std::move(object);
  request.stores = true;
  ask(core, fiber, Resource::putObject(), std::move(request));
}

void failMapRun(Core& core, Fiber& fiber, const std::string& error, const std::string& cause) {
  abortBelow(core, fiber, fiber.chain);
  auto extra = std::make_shared<EventExtra>();
  extra->error = Value(error);
  extra->cause = Value(cause);
  core.emit(fiber, EventType::MapRunFailed, {}, std::nullopt, std::move(extra));
  failState(core, fiber, StateError{.error = Value(error), .cause = Value(cause)});
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
  fiber.frame.children->edit().run->request.reset();
  return outcome;
}

}  // namespace stepwright::interpreter
