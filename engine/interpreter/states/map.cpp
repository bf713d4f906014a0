// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/states/map.h"

#include <cstdint>
#include <memory>
#include <string>
#include <utility>

#include "engine/interpreter/failure.h"
#include "engine/interpreter/numbers.h"
#include "engine/interpreter/states/iterations.h"
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
    return failRuntime(core, fiber, "Reference path \"" + path + "\" must point to array.");
  }
  const std::string text = "Map state input must be an array but was: " + json::print(value);
  failState(core, fiber,
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
      failState(core, fiber, value.error());
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
  if (!hasReader) children.comeFrom(0, stateData());
  if (distributed == nullptr) children.results.resize(children.items.size());
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

/// Reader and writer answer before the iterations, among them and after them.
void answered(Core& core, Fiber& fiber) {
  if (!mapRunAnswered(core, fiber)) return;
  if ((*fiber.frame.children)->next == 0) return beginIterations(core, fiber);
  fiber.status = FiberStatus::AwaitingChildren;
  continueIterations(core, fiber);
}

/// A child execution of a distributed Map has failed: that may be tolerated.
bool childTolerated(Core& core, Fiber& fiber, Fiber& child, const StateError& error) {
  if (!(*fiber.frame.children)->run) return false;
  if (takeChildFailure(core, fiber, child, error)) continueIterations(core, fiber);
  return true;
}

}  // namespace

const StateHandler mapHandler{.entered = EventType::MapStateEntered,
                              .exited = EventType::MapStateExited,
                              .aborted = EventType::MapStateAborted,
                              .prepare = prepareItems,
                              .act = actMap,
                              .await = answered,
                              .joined = continueIterations,
                              .tolerates = childTolerated};

}  // namespace stepwright::interpreter
