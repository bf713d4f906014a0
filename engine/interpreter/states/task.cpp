// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/states/task.h"

#include <algorithm>
#include <functional>
#include <string>
#include <utility>

#include "engine/asl/catalogue/parameters.h"
#include "engine/interpreter/context.h"
#include "engine/interpreter/failure.h"
#include "engine/interpreter/numbers.h"
#include "engine/interpreter/states/task_events.h"
#include "engine/interpreter/work.h"
#include "engine/json/print.h"

namespace stepwright::interpreter {
namespace {

using json::Value;
using Kind = TaskOutcome::Kind;

constexpr std::int64_t neverSeconds = 99'999'999;  // AWS's default of TimeoutSeconds

bool hasToken(const Resource& resource) {
  return resource.pattern == TaskPattern::Callback || resource.kind == TaskKind::Activity;
}

/// The token, the timeouts and the role are known before the parameters are evaluated: they may
/// name the token.
bool prepareTask(Core& core, Fiber& fiber) {
  const auto& fields = *core.state(fiber).task;
  TaskFrame task;
  task.id = ++core.execution().lastTask;
  if (hasToken(fields.resource)) {
    query::SeededRandom random(core.execution().random);
    task.token = query::makeUuid(random);
    core.execution().random = random.state();
    if (const std::uint64_t own = core.execution().identity->tokenSeed; own != 0) {
      query::SeededRandom ofRun(own ^ core.execution().random);
      task.token = query::makeUuid(ofRun);
    }
  }
  fiber.frame.task.emplace(std::move(task));
  const auto timeout = integerField(core, fiber, fields.timeout);
  if (!timeout.ok) return false;
  const auto heartbeat = integerField(core, fiber, fields.heartbeat);
  if (!heartbeat.ok) return false;
  auto& prepared = fiber.frame.task->edit();
  prepared.timeoutSeconds = timeout.value;
  prepared.heartbeatSeconds = heartbeat.value;
  if (fields.credentials) {
    const bool jsonata = core.state(fiber).jsonata;
    auto value = core.evaluate(fiber, *fields.credentials,
                               jsonata ? fiber.frame.input : fiber.frame.effective);
    if (!value) {
      failState(core, fiber, value.error());
      return false;
    }
    prepared.credentials = (*value)["RoleArn"];
  }
  return true;
}

std::vector<MapStep> pathOf(const Execution& execution, const Fiber& fiber) {
  std::vector<MapStep> path;
  for (const Fiber* one = &fiber; one != nullptr; one = execution.fiber(one->parent)) {
    if (!one->isItem) continue;
    const Fiber* owner = execution.fiber(one->parent);
    path.push_back({execution.program->state(owner->frame.state).name, one->index});
  }
  std::reverse(path.begin(), path.end());
  return path;
}

std::uint64_t pathKey(StateIndex state, const std::vector<MapStep>& path) {
  std::uint64_t key = state + 1;
  const auto mix = [&](std::uint64_t part) {
    key = (key ^ part) * 0x9E3779B97F4A7C15ULL + (key >> 29);
  };
  for (const auto& step : path) {
    mix(std::hash<std::string>{}(step.map));
    mix(static_cast<std::uint64_t>(step.index));
  }
  return key;
}

TaskRequest describe(const Execution& execution, const Fiber& fiber) {
  const auto& resource = execution.program->compiled(fiber.frame.state).task->resource;
  const TaskFrame& task = **fiber.frame.task;
  TaskRequest request = describeTask(execution, fiber);
  request.resource = resource.arn;
  request.kind = resource.kind;
  request.pattern = resource.pattern;
  request.service = resource.type;
  request.action = resource.action;
  request.input = fiber.frame.arguments;
  request.token = task.token;
  request.timeoutSeconds = task.timeoutSeconds;
  request.heartbeatSeconds = task.heartbeatSeconds;
  request.roleArn = std::string(task.credentials.string());
  return request;
}

/// The items of the Maps between a child execution and a fiber of it.
std::vector<std::int64_t> itemsWithin(const Execution& execution, const Fiber& child,
                                      const Fiber& fiber) {
  std::vector<std::int64_t> items;
  for (const Fiber* one = &fiber; one->id != child.id; one = execution.fiber(one->parent))
    if (one->isItem) items.push_back(one->index);
  std::reverse(items.begin(), items.end());
  return items;
}

std::int64_t callsOf(const Fiber& child, StateIndex state, const std::vector<std::int64_t>& items) {
  return std::count_if(child.calls.begin(), child.calls.end(), [&](const ToldCall& each) {
    return each.state == state && each.items == items;
  });
}

/// A child execution counts its own calls, and keeps what comes of them for as long as it lives.
std::int64_t countWithin(Core& core, const Fiber& child, const Fiber& fiber) {
  auto items = itemsWithin(core.execution(), child, fiber);
  const auto before = callsOf(child, fiber.frame.state, items);
  core.fiber(child.id)->calls.push_back({.task = (*fiber.frame.task)->id,
                                         .state = fiber.frame.state,
                                         .items = std::move(items),
                                         .parameters = fiber.frame.arguments,
                                         .at = core.execution().now,
                                         .reports = {}});
  return before;
}

/// Counts the call in.
TaskRequest requestFor(Core& core, const Fiber& fiber) {
  auto& execution = core.execution();
  TaskRequest request = describe(execution, fiber);
  const StateIndex state = fiber.frame.state;
  request.invocation = execution.invocations.edit()[state]++;
  if (const Fiber* child = childExecutionOf(execution, fiber))
    request.pathInvocation = countWithin(core, *child, fiber);
  else if (request.path.empty())
    request.pathInvocation = request.invocation;
  else
    request.pathInvocation = execution.pathInvocations.edit()[pathKey(state, request.path)]++;
  return request;
}

/// How often it was called before, as requestFor() said.
std::int64_t pathInvocationOf(const Execution& execution, const Fiber& fiber,
                              const TaskRequest& request) {
  const StateIndex state = fiber.frame.state;
  if (const Fiber* child = childExecutionOf(execution, fiber))
    return callsOf(*child, state, itemsWithin(execution, *child, fiber)) - 1;
  const auto& byPath = *execution.pathInvocations;
  const auto counted = byPath.find(pathKey(state, request.path));
  return counted == byPath.end() ? request.invocation : counted->second - 1;
}

/// False where AWS would not start the task with these parameters, and the state has failed.
bool startable(Core& core, Fiber& fiber) {
  const auto& parameters = fiber.frame.arguments;
  const auto& resource = core.state(fiber).task->resource;
  const auto problem = asl::parameterProblem(resource.type, resource.action, parameters);
  if (problem.empty()) return true;
  failRuntime(core, fiber,
              "The Parameters '" + json::print(parameters) +
                  "' could not be used to start the Task: [" + problem + "]");
  return false;
}

void actTask(Core& core, Fiber& fiber) {
  if (!startable(core, fiber)) return;
  // Whether an activity exists shows only when it is asked for; its event waits for that.
  const bool isActivity = core.state(fiber).task->resource.kind == TaskKind::Activity;
  if (!isActivity) emitScheduled(core, fiber);
  if (!core.execution().running()) return;
  auto& task = fiber.frame.task->edit();
  task.scheduled = !isActivity;
  const Timestamp now = core.execution().now;
  if (task.timeoutSeconds && *task.timeoutSeconds < neverSeconds) {
    task.timeoutAt = now + *task.timeoutSeconds * 1000;
  }
  if (task.heartbeatSeconds) task.heartbeatAt = now + *task.heartbeatSeconds * 1000;
  fiber.frame.phase = Phase::Await;
  TaskRequest request = requestFor(core, fiber);
  // For one try alone: a retry makes the real call.
  if (const auto forced = std::exchange(fiber.frame.forced, nullptr)) {
    noteReport(core, fiber, *forced);
    return taskForced(fiber, core.state(fiber), *forced);
  }
  core.give({Command::Kind::StartTask, std::move(request)});
}

/// AWS refuses a result that is too large as if the task had failed.
TaskOutcome checked(Core& core, const Fiber& fiber, TaskOutcome outcome) {
  auto& execution = core.execution();
  const auto limit = execution.identity->quotas.payloadBytes;
  const auto size = outcome.output.printedSize();
  execution.usage.peakPayloadBytes = std::max(execution.usage.peakPayloadBytes, size);
  if (limit == 0 || size <= limit) return outcome;
  const auto& resource = core.state(fiber).task->resource;
  return TaskOutcome::failed(
      "States.DataLimitExceeded",
      "The state/task '" + (resource.type.empty() ? resource.arn : resource.type) +
          "' returned a result with a size exceeding the maximum number of bytes service limit.");
}

void succeedOrFail(Core& core, Fiber& fiber, const TaskOutcome& outcome) {
  const bool forced = (*fiber.frame.task)->forced;
  if (outcome.kind == Kind::Succeeded) {
    emitSucceeded(core, fiber, outcome);
    fiber.frame.task.reset();
    return finishWork(core, fiber, outcome.output, forced);
  }
  auto error = outcome.error;
  const bool timedOut = outcome.kind == Kind::TimedOut;
  if (timedOut && !error) error = Value("States.Timeout");
  emitFailed(core, fiber, outcome.kind, error, outcome.cause);
  StateError failed{.error = error,
                    .cause = outcome.cause,
                    .fromTask = true,
                    .heartbeat = (*fiber.frame.task)->heartbeatMissed};
  if (error && error->string() == "States.Runtime") failed.catchable = false;
  failState(core, fiber, std::move(failed), forced);
}

void handle(Core& core, Fiber& fiber, const TaskOutcome& outcome) {
  auto& task = fiber.frame.task->edit();
  switch (outcome.kind) {
    case Kind::Started:
      task.started = true;
      return emitStarted(core, fiber, outcome.workerName);
    case Kind::Submitted:
      if (task.submitted) return;  // a fork hears anew of what was under way
      task.submitted = true;
      return emitSubmitted(core, fiber, outcome);
    case Kind::Heartbeat:
      if (task.heartbeatSeconds)
        task.heartbeatAt = core.execution().now + *task.heartbeatSeconds * 1000;
      return;
    case Kind::Succeeded:
      return succeedOrFail(core, fiber, checked(core, fiber, outcome));
    default:
      return succeedOrFail(core, fiber, outcome);
  }
}

/// Whether the …Started event comes before this news.
bool startComesFirst(const TaskFrame& task, TaskKind kind) {
  if (task.started) return false;
  if (task.outcomes.empty()) return kind != TaskKind::Activity;
  const auto first = task.outcomes.front().kind;
  if (first == Kind::Started || first == Kind::StartFailed || first == Kind::ScheduleFailed)
    return false;
  // A worker that answers has taken the task; a timeout may come before anybody did.
  return kind != TaskKind::Activity || first != Kind::TimedOut;
}

/// Nothing is left to do until there is news. Where the world has the token, that is what is waited
/// for.
void awaitNews(Core& core, Fiber& fiber) {
  fiber.status = FiberStatus::AwaitingTask;
  if (core.tells() && hasToken(core.state(fiber).task->resource))
    core.tell(fiber, {.kind = Decision::Kind::Waits});
}

/// The event that an activity's task is there to be taken; or the failure where there is no such
/// activity.
void scheduleActivity(Core& core, Fiber& fiber) {
  auto& task = fiber.frame.task->edit();
  const bool missing = !task.outcomes.empty() &&
                       task.outcomes.front().kind == Kind::ScheduleFailed &&
                       task.outcomes.front().error == Value("States.Runtime");
  if (missing)
    return failRuntime(core, fiber, task.outcomes.front().cause.value_or(Value()).string());
  task.scheduled = true;
  emitScheduled(core, fiber);
  if (task.outcomes.empty()) awaitNews(core, fiber);
}

void awaitTask(Core& core, Fiber& fiber) {
  auto& task = fiber.frame.task->edit();
  if (!task.scheduled) return scheduleActivity(core, fiber);
  if (startComesFirst(task, core.state(fiber).task->resource.kind)) {
    task.started = true;
    emitStarted(core, fiber, "");
  } else if (!task.outcomes.empty()) {
    const TaskOutcome outcome = std::move(task.outcomes.front());
    task.outcomes.erase(task.outcomes.begin());
    const auto id = fiber.id;
    handle(core, fiber, outcome);
    // The fiber may be gone: its failure can end the branch that it is.
    if (outcome.ends() || core.fiber(id) == nullptr) return;
  }
  if (fiber.frame.task && (*fiber.frame.task)->outcomes.empty()) awaitNews(core, fiber);
}

}  // namespace

TaskRequest describeTask(const Execution& execution, const Fiber& fiber) {
  const auto& state = execution.program->state(fiber.frame.state);
  TaskRequest request{.id = fiber.frame.task ? (*fiber.frame.task)->id : 0,
                      .fiber = fiber.id,
                      .stateId = state.id,
                      .stateName = state.name};
  request.path = pathOf(execution, fiber);
  request.attempt = fiber.frame.attempt;
  request.at = execution.now;
  return request;
}

namespace {

TaskRequest taskAhead(const Execution& execution, const Fiber& fiber) {
  TaskRequest request = describe(execution, fiber);
  const StateIndex state = fiber.frame.state;
  request.invocation = request.pathInvocation = (*execution.invocations)[state];
  if (const Fiber* child = childExecutionOf(execution, fiber)) {
    request.pathInvocation = callsOf(*child, state, itemsWithin(execution, *child, fiber));
  } else if (!request.path.empty()) {
    const auto& byPath = *execution.pathInvocations;
    const auto counted = byPath.find(pathKey(state, request.path));
    request.pathInvocation = counted == byPath.end() ? 0 : counted->second;
  }
  return request;
}

/// Of a Map the resource that is asked, and with what.
TaskRequest askedByMap(const Execution& execution, const Fiber& fiber, const Resource& resource,
                       const Value& input) {
  TaskRequest request = describeTask(execution, fiber);
  request.invocation = request.pathInvocation = (*execution.invocations)[fiber.frame.state];
  request.input = input;
  request.resource = resource.arn;
  request.kind = resource.kind;
  request.service = resource.type;
  request.action = resource.action;
  return request;
}

}  // namespace

std::vector<TaskRequest> tasksAhead(const Execution& execution, const Fiber& fiber) {
  const auto& compiled = execution.program->compiled(fiber.frame.state);
  if (compiled.task) return {taskAhead(execution, fiber)};
  const auto& children = fiber.frame.children;
  if (!compiled.map || !compiled.map->distributed || !children || !(*children)->run) return {};
  const CompiledDistributed& fields = *compiled.map->distributed;
  const MapRunFrame& run = *(*children)->run;
  std::vector<TaskRequest> ahead;
  if (fields.hasReader)
    ahead.push_back(askedByMap(execution, fiber, fields.readerResource, run.readerInput));
  if (fields.hasWriter) {
    ahead.push_back(askedByMap(execution, fiber, Resource::putObject(), run.writerInput));
    ahead.back().stores = true;
  }
  return ahead;
}

std::vector<TaskRequest> openTasks(const Execution& execution) {
  std::vector<TaskRequest> open;
  for (const auto& one : execution.fibers) {
    if (!one->frame.task || one->frame.phase != Phase::Await) continue;
    const auto& news = (*one->frame.task)->outcomes;
    if (!news.empty() && news.back().ends()) continue;  // it has been answered
    const bool isTask = execution.program->compiled(one->frame.state).task != nullptr;
    if (!isTask) {
      open.push_back(*(*one->frame.children)->run->request);
      continue;
    }
    TaskRequest request = describe(execution, *one);
    const StateIndex state = one->frame.state;
    request.invocation = (*execution.invocations)[state] - 1;
    request.pathInvocation = pathInvocationOf(execution, *one, request);
    open.push_back(std::move(request));
  }
  return open;
}

void noteReport(Core& core, const Fiber& fiber, const TaskOutcome& outcome) {
  const Fiber* child = childExecutionOf(core.execution(), fiber);
  if (child == nullptr) return;
  auto& calls = core.fiber(child->id)->calls;
  const auto call = std::find_if(calls.rbegin(), calls.rend(), [&](const ToldCall& each) {
    return each.task == (*fiber.frame.task)->id;
  });
  if (call != calls.rend()) call->reports.push_back({core.execution().now, outcome});
}

void taskReported(Fiber& fiber, const TaskOutcome& outcome) {
  auto& task = fiber.frame.task->edit();
  if (outcome.kind == Kind::Heartbeat)
    task.heartbeatAt.reset();  // until Await computes the next one
  task.outcomes.push_back(outcome);
  if (fiber.status == FiberStatus::AwaitingTask) fiber.status = FiberStatus::Ready;
}

void taskForced(Fiber& fiber, const CompiledState& state, const TaskOutcome& outcome) {
  auto& task = fiber.frame.task->edit();
  const bool submits = outcome.kind == Kind::Succeeded && !task.submitted &&
                       state.task->resource.pattern != TaskPattern::RequestResponse;
  task.outcomes.clear();
  if (submits) task.outcomes.push_back({.kind = Kind::Submitted, .output = Value::object()});
  task.outcomes.push_back(outcome);
  task.forced = true;
}

void taskClock(Fiber& fiber, Timestamp now) {
  const TaskFrame& task = **fiber.frame.task;
  const bool timedOut = task.timeoutAt && *task.timeoutAt <= now;
  const bool heartbeatMissed = task.heartbeatAt && *task.heartbeatAt <= now;
  if (!timedOut && !heartbeatMissed) return;
  auto& late = fiber.frame.task->edit();
  late.heartbeatMissed = !timedOut;
  late.timeoutAt.reset();
  late.heartbeatAt.reset();
  TaskOutcome outcome;
  outcome.kind = Kind::TimedOut;
  taskReported(fiber, outcome);
}

const StateHandler taskHandler{.entered = history::EventType::TaskStateEntered,
                               .exited = history::EventType::TaskStateExited,
                               .aborted = history::EventType::TaskStateAborted,
                               .prepare = prepareTask,
                               .act = actTask,
                               .await = awaitTask};

}  // namespace stepwright::interpreter
