// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/recovery.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

#include "engine/interpreter/failure.h"
#include "engine/interpreter/takers.h"
#include "engine/query/random.h"

namespace stepwright::interpreter {

using history::EventType;
using json::Value;

namespace {

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

Value errorOutput(const StateError& error) {
  std::vector<json::Member> members;
  members.emplace_back("Error", error.error.value_or(Value()));
  members.emplace_back("Cause", error.cause.value_or(Value()));
  return Value::objectOfDistinct(std::move(members));
}

/// Error and cause of a state that failed are what the containers' own failed event follows.
void emitContainerFailed(Core& core, Fiber& fiber, const CompiledState& state) {
  if (!state.source->isContainer()) return;
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
