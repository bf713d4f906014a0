// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/states/item_selector.h"

#include <cstddef>
#include <cstdint>
#include <utility>

#include "engine/interpreter/failure.h"

namespace stepwright::interpreter {

using json::Value;

Result<Value> selected(Core& core, const Fiber& fiber, Fiber& child) {
  const auto& state = core.state(fiber);
  const StateIndex first = std::exchange(child.frame.state, noState);
  auto value = core.evaluate(child, *state.map->selector,
                             state.jsonata ? fiber.frame.input : fiber.frame.effective);
  child.frame.state = first;
  return value;
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
    if (!children.keys.empty()) asking.itemKey = children.keys[i];
    auto value = selected(core, fiber, asking);
    if (!value) {
      failState(core, fiber, value.error());
      return false;
    }
    children.items[i] = std::move(value).value();
  }
  children.keys.clear();
  return true;
}

}  // namespace stepwright::interpreter
