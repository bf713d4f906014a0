// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/states/task_events.h"

namespace stepwright::interpreter {
namespace {

using history::EventExtra;
using history::EventType;
using json::Value;
using Kind = TaskOutcome::Kind;

const Resource& resourceOf(Core& core, const Fiber& fiber) {
  return core.state(fiber).task->resource;
}

bool isIntegration(const Resource& resource) {
  return resource.kind != TaskKind::Lambda && resource.kind != TaskKind::Activity;
}

/// Integrations name their service and action in every event.
std::shared_ptr<EventExtra> extraFor(const Resource& resource) {
  auto extra = std::make_shared<EventExtra>();
  if (isIntegration(resource)) {
    extra->resourceType = resource.type;
    extra->resource = resource.name;
  }
  return extra;
}

EventType byKind(TaskKind kind, EventType lambda, EventType activity, EventType integration) {
  if (kind == TaskKind::Lambda) return lambda;
  return kind == TaskKind::Activity ? activity : integration;
}

EventType failedType(TaskKind kind, Kind outcome) {
  switch (outcome) {
    case Kind::TimedOut:
      return byKind(kind, EventType::LambdaFunctionTimedOut, EventType::ActivityTimedOut,
                    EventType::TaskTimedOut);
    case Kind::StartFailed:
      return byKind(kind, EventType::LambdaFunctionStartFailed, EventType::ActivityFailed,
                    EventType::TaskStartFailed);
    case Kind::SubmitFailed:
      return byKind(kind, EventType::LambdaFunctionFailed, EventType::ActivityFailed,
                    EventType::TaskSubmitFailed);
    case Kind::ScheduleFailed:
      return byKind(kind, EventType::LambdaFunctionScheduleFailed,
                    EventType::ActivityScheduleFailed, EventType::TaskFailed);
    default:
      return byKind(kind, EventType::LambdaFunctionFailed, EventType::ActivityFailed,
                    EventType::TaskFailed);
  }
}

}  // namespace

void emitScheduled(Core& core, Fiber& fiber) {
  const auto& resource = resourceOf(core, fiber);
  const auto& task = **fiber.frame.task;
  auto extra = extraFor(resource);
  if (isIntegration(resource))
    extra->region = core.execution().identity->region;
  else
    extra->resource = resource.arn;
  extra->timeoutInSeconds = task.timeoutSeconds;
  extra->heartbeatInSeconds = task.heartbeatSeconds;
  extra->credentialsRoleArn = std::string(task.credentials.string());
  core.emit(fiber,
            byKind(resource.kind, EventType::LambdaFunctionScheduled, EventType::ActivityScheduled,
                   EventType::TaskScheduled),
            {}, fiber.frame.arguments, std::move(extra));
  if (core.tells()) core.tell(fiber, {.kind = Decision::Kind::Acts});
}

void emitStarted(Core& core, Fiber& fiber, const std::string& workerName) {
  const auto& resource = resourceOf(core, fiber);
  auto extra = extraFor(resource);
  extra->workerName = workerName;
  core.emit(fiber,
            byKind(resource.kind, EventType::LambdaFunctionStarted, EventType::ActivityStarted,
                   EventType::TaskStarted),
            {}, std::nullopt, std::move(extra));
}

void emitSubmitted(Core& core, Fiber& fiber, const TaskOutcome& outcome) {
  core.emit(fiber, EventType::TaskSubmitted, {}, outcome.output, extraFor(resourceOf(core, fiber)));
  if (core.tells()) core.tell(fiber, {.kind = Decision::Kind::Waits});
}

void emitSucceeded(Core& core, Fiber& fiber, const TaskOutcome& outcome) {
  const auto& resource = resourceOf(core, fiber);
  core.emit(fiber,
            byKind(resource.kind, EventType::LambdaFunctionSucceeded, EventType::ActivitySucceeded,
                   EventType::TaskSucceeded),
            {}, outcome.output, extraFor(resource));
}

void emitFailed(Core& core, Fiber& fiber, Kind kind, const std::optional<Value>& error,
                const std::optional<Value>& cause) {
  const auto& resource = resourceOf(core, fiber);
  auto extra = extraFor(resource);
  extra->error = error;
  extra->cause = cause;
  core.emit(fiber, failedType(resource.kind, kind), {}, std::nullopt, std::move(extra));
}

}  // namespace stepwright::interpreter
