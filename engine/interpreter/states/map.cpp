// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/states/map.h"

#include <algorithm>

#include "engine/interpreter/flow.h"
#include "engine/interpreter/handler.h"
#include "engine/interpreter/numbers.h"
#include "engine/interpreter/states/map_run.h"
#include "engine/json/print.h"

namespace stepwright::interpreter {
namespace {

using history::EventExtra;
using history::EventType;
using json::Value;

std::shared_ptr<EventExtra> extraWithLength(std::size_t length) {
  auto extra = std::make_shared<EventExtra>();
  extra->length = static_cast<std::int64_t>(length);
  return extra;
}

void failNoArray(Core& core, Fiber& fiber, const Value& value) {
  const auto& state = core.state(fiber);
  if (!state.jsonata) {
    // The Context object is addressed by the path behind its first `$`.
    std::string path = state.map->itemsPath.empty() ? "$" : state.map->itemsPath;
    if (path.rfind("$$", 0) == 0) path.erase(0, 1);
    return core.failRuntime(fiber, "Reference path \"" + path + "\" must point to array.");
  }
  const std::string text = "Map state input must be an array but was: " + json::print(value);
  core.failState(fiber,
                 Error{"States.QueryEvaluationError", Core::causeIn(fiber, state, text), "", ""});
}

/// The items, from ItemsPath or Items; false where there are none to be had and the state has
/// failed.
bool readItems(Core& core, Fiber& fiber, ChildrenFrame& children) {
  const auto& state = core.state(fiber);
  const auto& frame = fiber.frame;
  Value items = frame.effective;
  if (state.map->items) {
    auto value = core.evaluate(fiber, *state.map->items, frame.effective);
    if (!value) {
      core.failState(fiber, value.error());
      return false;
    }
    items = std::move(value).value();
  }
  if (!items.isArray()) {
    failNoArray(core, fiber, items);
    return false;
  }
  children.items = items.items();
  return true;
}

bool prepareItems(Core& core, Fiber& fiber) {
  const auto& state = core.state(fiber);
  ChildrenFrame children;
  const auto concurrency = integerField(core, fiber, state.map->maxConcurrency);
  if (!concurrency.ok) return false;
  children.maxConcurrency = concurrency.value.value_or(0);
  const auto* distributed = state.map->distributed.get();
  if (distributed != nullptr && !prepareMapRun(core, fiber, children)) return false;
  const bool hasReader = distributed != nullptr && distributed->hasReader;
  if (!hasReader && !readItems(core, fiber, children)) return false;
  children.results.resize(children.items.size());
  children.ended.resize(children.items.size());
  fiber.frame.children.emplace(std::move(children));
  return true;
}

void actMap(Core& core, Fiber& fiber) {
  const auto length = (*fiber.frame.children)->items.size();
  core.emit(fiber, EventType::MapStateStarted, {}, std::nullopt, extraWithLength(length));
  if (!core.execution().running()) return;
  if (core.tells()) core.tell(fiber, {.kind = Decision::Kind::Acts});
  fiber.frame.children->edit().chain = fiber.chain;
  if (core.state(fiber).map->distributed && !startMapRun(core, fiber)) return;
  if (fiber.frame.task) return;  // the reader's answer comes first
  beginIterations(core, fiber);
}

/// One item through ItemSelector, asked by the Map for an iteration that stands in no state yet.
Result<Value> selected(Core& core, const Fiber& fiber, Fiber& child) {
  const auto& state = core.state(fiber);
  const StateIndex first = std::exchange(child.frame.state, noState);
  auto value = core.evaluate(child, *state.map->selector,
                             state.jsonata ? fiber.frame.input : fiber.frame.effective);
  child.frame.state = first;
  return value;
}

/// False where the item could not be selected and the Map has failed.
bool startIteration(Core& core, Fiber& fiber) {
  const auto& state = core.state(fiber);
  auto& children = fiber.frame.children->edit();
  const std::size_t index = children.next++;
  const FiberId id = core.startChild(fiber, state.machines.front(),
                                     static_cast<std::int64_t>(index), children.items[index]);
  Fiber& child = *core.fiber(id);
  child.isItem = true;
  child.item = children.items[index];
  if (!child.hidden) child.chain = children.chain;
  const bool batches = state.map->distributed && state.map->distributed->hasBatcher;
  if (state.map->selector && !batches) {
    auto value = selected(core, fiber, child);
    if (!value) {
      core.removeFiber(id);
      core.abortBelow(fiber, fiber.chain);
      core.failState(fiber, value.error());
      return false;
    }
    child.frame.input = std::move(value).value();
    if (state.map->distributed) child.given = child.frame.input;
  }
  if (!child.hidden) {
    auto extra = std::make_shared<EventExtra>();
    extra->index = static_cast<std::int64_t>(index);
    core.emit(child, EventType::MapIterationStarted, state.name, std::nullopt, std::move(extra));
  }
  ++children.live;
  core.tellBegan(child);
  return core.execution().running();
}

std::size_t liveLimit(const ChildrenFrame& children, int quota) {
  const std::size_t most = quota > 0 ? static_cast<std::size_t>(quota) : children.items.size();
  if (children.maxConcurrency <= 0) return most;
  return std::min(most, static_cast<std::size_t>(children.maxConcurrency));
}

}  // namespace

void continueMap(Core& core, Fiber& fiber) {
  // AWS runs up to 10,000 child executions at once; here so many as keep a run's memory small.
  constexpr int childExecutions = 1000;
  const bool distributed = (*fiber.frame.children)->run.has_value();
  const auto quota =
      distributed ? childExecutions : core.execution().identity->quotas.liveIterations;
  for (;;) {
    const ChildrenFrame& children = **fiber.frame.children;
    if (children.next >= children.items.size() || children.live >= liveLimit(children, quota))
      break;
    if (!startIteration(core, fiber)) return;
  }
  if ((*fiber.frame.children)->done < (*fiber.frame.children)->items.size()) return;
  if ((*fiber.frame.children)->run) return finishWork(core, fiber, finishMapRun(core, fiber));
  core.emitAside(fiber, fiber.chain, EventType::MapStateSucceeded);
  auto results = std::move(fiber.frame.children->edit().results);
  finishWork(core, fiber, Value::array(std::move(results)));
}

void beginIterations(Core& core, Fiber& fiber) {
  fiber.status = FiberStatus::AwaitingChildren;
  fiber.frame.phase = Phase::Await;
  if (core.tells()) {
    const auto items = (*fiber.frame.children)->items.size();
    core.tell(fiber, {.kind = Decision::Kind::Counted, .count = static_cast<std::int64_t>(items)});
  }
  continueMap(core, fiber);
}

bool selectItems(Core& core, Fiber& fiber) {
  if (!core.state(fiber).map->selector) return true;
  auto& children = fiber.frame.children->edit();
  Fiber asking;
  asking.parent = fiber.id;
  asking.isItem = true;
  for (std::size_t i = 0; i < children.items.size(); ++i) {
    asking.index = static_cast<std::int64_t>(i);
    asking.item = children.items[i];
    auto value = selected(core, fiber, asking);
    if (!value) {
      core.failState(fiber, value.error());
      return false;
    }
    children.items[i] = std::move(value).value();
  }
  return true;
}

const StateHandler mapHandler{.entered = EventType::MapStateEntered,
                              .exited = EventType::MapStateExited,
                              .aborted = EventType::MapStateAborted,
                              .prepare = prepareItems,
                              .act = actMap,
                              .await = readerAnswered};

}  // namespace stepwright::interpreter
