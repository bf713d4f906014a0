// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/states/parallel.h"

#include <cstddef>
#include <utility>

#include "engine/interpreter/children.h"
#include "engine/interpreter/work.h"

namespace stepwright::interpreter {
namespace {

void actParallel(Core& core, Fiber& fiber) {
  const auto& state = core.state(fiber);
  core.emit(fiber, history::EventType::ParallelStateStarted);
  if (!core.execution().running()) return;
  if (core.tells()) {
    core.tell(fiber, {.kind = Decision::Kind::Acts});
    core.tell(fiber, {.kind = Decision::Kind::Counted,
                      .count = static_cast<std::int64_t>(state.machines.size())});
  }
  if (state.machines.empty()) {
    core.emitAside(fiber, fiber.chain, history::EventType::ParallelStateSucceeded);
    return finishWork(core, fiber, json::Value::array());
  }
  ChildrenFrame children;
  children.results.resize(state.machines.size());
  children.ended.resize(state.machines.size());
  children.live = state.machines.size();
  children.next = children.live;
  fiber.frame.children.emplace(std::move(children));
  fiber.status = FiberStatus::AwaitingChildren;
  fiber.frame.phase = Phase::Await;
  for (std::size_t i = 0; i < state.machines.size(); ++i) {
    const FiberId child = startChild(core, fiber, state.machines[i], static_cast<std::int64_t>(i),
                                     fiber.frame.arguments);
    core.tellBegan(*core.fiber(child));
  }
}

void branchJoined(Core& core, Fiber& fiber) {
  const ChildrenFrame& children = **fiber.frame.children;
  if (children.done < children.results.size()) return;
  core.emitAside(fiber, fiber.chain, history::EventType::ParallelStateSucceeded);
  auto results = std::move(fiber.frame.children->edit().results);
  finishWork(core, fiber, json::Value::array(std::move(results)));
}

}  // namespace

const StateHandler parallelHandler{.entered = history::EventType::ParallelStateEntered,
                                   .exited = history::EventType::ParallelStateExited,
                                   .aborted = history::EventType::ParallelStateAborted,
                                   .act = actParallel,
                                   .joined = branchJoined};

}  // namespace stepwright::interpreter
