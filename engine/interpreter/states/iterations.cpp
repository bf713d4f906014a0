// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/states/iterations.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "engine/interpreter/children.h"
#include "engine/interpreter/failure.h"
#include "engine/interpreter/go_on.h"
#include "engine/interpreter/states/item_selector.h"
#include "engine/interpreter/states/map_run.h"
#include "engine/interpreter/work.h"

namespace stepwright::interpreter {

using history::EventType;
using json::Value;

namespace {

/// False where the item could not be selected and the Map has failed.
bool startIteration(Core& core, Fiber& fiber) {
  const auto& state = core.state(fiber);
  auto& children = fiber.frame.children->edit();
  const std::size_t index = children.next++;
  const FiberId id = startChild(core, fiber, state.machines.front(),
                                static_cast<std::int64_t>(index), children.inputOf(index));
  Fiber& child = *core.fiber(id);
  child.isItem = true;
  child.item = children.itemAt(index);
  if (!children.keys.empty()) child.itemKey = children.keys[index - children.before];
  child.itemSource = children.sourceOf(index);
  if (!child.hidden) child.chain = children.chain;
  const bool batches = state.map->distributed && state.map->distributed->hasBatcher;
  if (state.map->selector && !batches) {
    auto value = selected(core, fiber, child);
    if (!value) {
      core.removeFiber(id);
      abortBelow(core, fiber, fiber.chain);
      failState(core, fiber, value.error());
      return false;
    }
    child.frame.input = std::move(value).value();
    if (state.map->distributed) child.given = child.frame.input;
  }
  if (!child.hidden) {
    core.emit(child, EventType::MapIterationStarted, state.name, std::nullopt,
              indexExtra(static_cast<std::int64_t>(index)));
  }
  ++children.live;
  core.tellBegan(child);
  return core.execution().running();
}

}  // namespace

void continueIterations(Core& core, Fiber& fiber) {
  raiseWhereRoom(core, fiber);
  for (;;) {
    const ChildrenFrame& children = **fiber.frame.children;
    if (children.next >= children.count() || children.live >= mostAtOnce(core, fiber)) break;
    if (!startIteration(core, fiber)) return;
  }
  const bool distributed = (*fiber.frame.children)->run.has_value();
  if (distributed && mapRunAsks(core, fiber)) return;
  if ((*fiber.frame.children)->done < (*fiber.frame.children)->count()) return;
  if ((*fiber.frame.children)->run) return endMapRun(core, fiber);
  core.emitAside(fiber, fiber.chain, EventType::MapStateSucceeded);
  auto results = std::move(fiber.frame.children->edit().results);
  finishWork(core, fiber, Value::array(std::move(results)));
}

void updateMapRun(Core& core, Fiber& fiber, const input::UpdateMapRun& limits) {
  const bool underWay = fiber.frame.phase == Phase::Await && fiber.frame.children &&
                        (*fiber.frame.children)->run && !(*fiber.frame.children)->run->exceeded;
  if (!underWay) return;
  ChildrenFrame& children = fiber.frame.children->edit();
  if (limits.maxConcurrency)
    children.maxConcurrency = std::max<std::int64_t>(0, *limits.maxConcurrency);
  if (limits.toleratedCount) children.run->toleratedCount = limits.toleratedCount;
  if (limits.toleratedPercentage) children.run->toleratedPercentage = limits.toleratedPercentage;
  if (toleratesStill(core, fiber) && fiber.status == FiberStatus::AwaitingChildren)
    continueIterations(core, fiber);
}

void beginIterations(Core& core, Fiber& fiber) {
  fiber.status = FiberStatus::AwaitingChildren;
  fiber.frame.phase = Phase::Await;
  if (core.tells()) {
    const auto items = (*fiber.frame.children)->count();
    core.tell(fiber, {.kind = Decision::Kind::Counted, .count = static_cast<std::int64_t>(items)});
  }
  continueIterations(core, fiber);
}

}  // namespace stepwright::interpreter
