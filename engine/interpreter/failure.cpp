// SPDX-License-Identifier: GPL-3.0-or-later
// Errors of a state: how they come up, Retry and Catch, and what happens when nothing takes them.
#include <algorithm>
#include <cmath>

#include "engine/interpreter/context.h"
#include "engine/interpreter/failure.h"
#include "engine/interpreter/handler.h"

namespace stepwright::interpreter {

using history::EventExtra;
using history::EventType;
using json::Value;

namespace {

constexpr std::string_view allErrors = "States.ALL";
constexpr std::string_view taskErrors = "States.TaskFailed";
constexpr std::string_view timeoutError = "States.Timeout";
constexpr std::string_view heartbeatError = "States.HeartbeatTimeout";

bool isContainer(const CompiledState& state) { return state.source->isContainer(); }

bool takes(std::string_view wanted, const StateError& error) {
  if (wanted == allErrors) return true;
  if (wanted == error.name()) return true;
  if (wanted == taskErrors) return error.fromTask && error.name() != timeoutError;
  return wanted == heartbeatError && error.heartbeat;
}

bool takes(const std::vector<std::string>& errorEquals, const StateError& error) {
  return std::any_of(errorEquals.begin(), errorEquals.end(),
                     [&](const std::string& one) { return takes(one, error); });
}

/// The retrier that takes the frame's error now, -1 where there is none or its tries are used up.
int retrierFor(const CompiledState& state, const Frame& frame) {
  const auto& retriers = state.source->retry;
  for (std::size_t i = 0; i < retriers.size(); ++i) {
    if (!takes(retriers[i].errorEquals, *frame.error)) continue;
    const std::int64_t used = i < frame.retried.size() ? frame.retried[i] : 0;
    return used < retriers[i].maxAttempts ? static_cast<int>(i) : -1;
  }
  return -1;
}

int catcherFor(const CompiledState& state, const Frame& frame) {
  const auto& catchers = state.source->catchers;
  const auto found = std::find_if(catchers.begin(), catchers.end(), [&](const asl::Catcher& one) {
    return takes(one.errorEquals, *frame.error);
  });
  return found == catchers.end() ? -1 : static_cast<int>(found - catchers.begin());
}

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

/// The delay before try number `attempt` + 1 by this retrier, in milliseconds.
std::int64_t delayOf(const asl::Retrier& retrier, std::int64_t used, std::uint64_t& randomState) {
  double seconds =
      retrier.intervalSeconds * std::pow(retrier.backoffRate, static_cast<double>(used));
  if (retrier.maxDelaySeconds) seconds = std::min(seconds, *retrier.maxDelaySeconds);
  constexpr double longest = 99'999'999;
  seconds = std::min(seconds, longest);
  if (retrier.fullJitter) {
    query::SeededRandom random(randomState);
    constexpr double range = 18446744073709551616.0;  // 2^64
    seconds *= static_cast<double>(random.next()) / range;
    randomState = random.state();
  }
  return std::llround(seconds * 1000);
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

/// After an error nobody took: the fiber is over.
void failFiber(Core& core, Fiber& fiber) {
  const StateError error = *fiber.frame.error;
  if (!error.catchable && fiber.hidden) {
    Fiber& root = childExecutionOf(core, fiber);
    for (const Fiber* one = &fiber; one != &root; one = core.fiber(one->parent))
      core.tellEnded(*one, Decision::End::Failed, &error);
    core.abortBelow(root, root.chain);
    return core.childFailed(root, error);
  }
  if (!error.catchable || fiber.parent == 0) return core.failExecution(fiber, error);
  core.childFailed(fiber, error);
}

Value errorOutput(const StateError& error) {
  std::vector<json::Member> members;
  members.emplace_back("Error", error.error.value_or(Value()));
  members.emplace_back("Cause", error.cause.value_or(Value()));
  return Value::objectOfDistinct(std::move(members));
}

/// Error and cause of a state that failed are what the containers' own failed event follows.
void emitContainerFailed(Core& core, Fiber& fiber, const CompiledState& state) {
  if (!isContainer(state)) return;
  const bool isMap = state.source->type == asl::StateType::Map;
  core.emit(fiber, isMap ? EventType::MapStateFailed : EventType::ParallelStateFailed);
}

void catchIt(Fiber& fiber, const CompiledState& state, std::size_t which) {
  const CompiledCatcher& catcher = state.catchers[which];
  Frame& frame = fiber.frame;
  const Value output = errorOutput(*frame.error);
  frame.caught = true;
  frame.rule = static_cast<int>(which);
  frame.next = catcher.next;
  frame.result = frame.selected = output;
  frame.merged = frame.output = output;
  frame.children.reset();
  frame.task.reset();
  frame.phase = Phase::Merge;
}

}  // namespace

void Core::failState(Fiber& fiber, StateError error, bool forced) {
  Frame& frame = fiber.frame;
  const auto& compiled = state(fiber);
  frame.error = std::move(error);
  frame.failedIn = frame.phase;
  fiber.status = FiberStatus::Ready;
  fiber.wakeAt.reset();
  const bool mayHandle = compiled.source->type == asl::StateType::Task || isContainer(compiled);
  const bool handled = frame.error->catchable && mayHandle && !frame.caught;
  if (tells_) {
    Decision decision = fateOf(compiled, frame, handled);
    decision.forced = forced;
    if (!forced) sayLimit(frame, decision);
    tell(fiber, std::move(decision));
  }
  if (!handled) return failFiber(*this, fiber);
  frame.phase = Phase::Retry;
}

void Core::failState(Fiber& fiber, const Error& error) {
  StateError failed{.error = Value(error.code), .cause = Value(error.message)};
  failed.catchable = error.code != "States.Runtime";
  const auto& compiled = state(fiber);
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
    emit(fiber, EventType::EvaluationFailed, compiled.name, std::nullopt, std::move(extra));
  }
  failState(fiber, std::move(failed));
}

void Core::failRuntime(Fiber& fiber, std::string_view text) {
  failState(fiber, Error{"States.Runtime", causeIn(fiber, state(fiber), text), "", ""});
}

bool Core::fits(Fiber& fiber, const Value& value) {
  const auto limit = execution_.identity->quotas.payloadBytes;
  const std::size_t size = value.printedSize();
  execution_.usage.peakPayloadBytes = std::max(execution_.usage.peakPayloadBytes, size);
  if (limit == 0 || size <= limit) return true;
  failState(fiber,
            StateError{.error = Value("States.DataLimitExceeded"),
                       .cause = Value(
                           "The state/task '" + std::string(state(fiber).name.string()) +
                           "' returned a result with a size exceeding the maximum number of bytes "
                           "service limit.")});
  return false;
}

namespace {

/// The bytes of the variables that a fiber's execution holds beside the fiber's own. In a child
/// execution of a distributed Map those are the scopes around it; they end where the child begins.
std::size_t otherVariables(const Execution& execution, const Fiber& fiber) {
  std::size_t size = 0;
  if (fiber.hidden) {
    for (auto scope = fiber.variables; scope.hasOuter();) {
      scope = scope.outer();
      size += scope.ownSize();
    }
    return size;
  }
  for (const auto& one : execution.fibers)
    if (!one->hidden && one->id != fiber.id) size += one->variables.ownSize();
  return size;
}

}  // namespace

bool Core::variablesFit(Fiber& fiber, const Value& assigned) {
  const auto limit = execution_.identity->quotas.variableBytes;
  if (limit == 0 || !assigned.isObject() || assigned.empty()) return true;
  const std::size_t size =
      fiber.variables.ownSizeWith(assigned) + otherVariables(execution_, fiber);
  if (size <= limit) return true;
  failState(fiber, StateError{.error = Value("States.DataLimitExceeded"),
                              .cause = Value("The variables that the state '" +
                                             std::string(state(fiber).name.string()) +
                                             "' assigns would bring the execution's variables to " +
                                             std::to_string(size) + " bytes, more than the " +
                                             std::to_string(limit) + " bytes service limit.")});
  return false;
}

bool willBeRetried(const CompiledState& state, const Frame& frame) {
  if (frame.phase != Phase::Retry || !frame.error) return false;
  return frame.retrying || retrierFor(state, frame) >= 0;
}

void retryPhase(Core& core, Fiber& fiber) {
  const auto& state = core.state(fiber);
  Frame& frame = fiber.frame;
  const int which = retrierFor(state, frame);
  if (which < 0) {
    frame.phase = Phase::Catch;
    return;
  }
  const auto& retriers = state.source->retry;
  frame.retried.resize(retriers.size());
  auto& used = frame.retried[static_cast<std::size_t>(which)];
  const auto delay =
      delayOf(retriers[static_cast<std::size_t>(which)], used, core.execution().random);
  ++used;
  frame.rule = which;
  frame.retrying = true;
  fiber.status = FiberStatus::AwaitingTimer;
  fiber.wakeAt = core.execution().now + delay;
}

void retryNow(Core& core, Fiber& fiber) {
  Frame& frame = fiber.frame;
  frame.retrying = false;
  frame.error.reset();
  frame.task.reset();
  frame.children.reset();
  frame.result = frame.selected = frame.merged = frame.output = Value();
  frame.rule = -1;
  ++frame.attempt;
  fiber.status = FiberStatus::Ready;
  fiber.wakeAt.reset();
  frame.phase = core.state(fiber).has(Phase::Arguments) ? Phase::Arguments : Phase::Act;
}

void catchPhase(Core& core, Fiber& fiber) {
  const auto& state = core.state(fiber);
  emitContainerFailed(core, fiber, state);
  if (!core.execution().running()) return;
  const int which = catcherFor(state, fiber.frame);
  if (which < 0) return failFiber(core, fiber);
  catchIt(fiber, state, static_cast<std::size_t>(which));
}

}  // namespace stepwright::interpreter
