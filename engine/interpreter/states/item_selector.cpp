// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/states/item_selector.h"

#include <cstddef>
#include <cstdint>
#include <string>
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

/// A list is of its bucket; all else stands in an object.
Value itemSource(Core& core, const Fiber& fiber) {
  const auto* distributed = core.state(fiber).map->distributed.get();
  if (distributed == nullptr || !distributed->hasReader) return stateData();
  const MapRunFrame& run = *(*fiber.frame.children)->run;
  const auto& listed = run.reading.listed;
  const bool isOfList = listed && run.reading.asked > 0;
  const Value& from = isOfList ? listed->objects[run.reading.asked - 1] : run.readerInput;
  std::string source = "S3://" + std::string(from["Bucket"].string());
  if (isOfList || distributed->reader.input != ReaderConfig::Input::Listing)
    source += "/" + std::string(from["Key"].string());
  return Value(source);
}

bool selectItems(Core& core, Fiber& fiber, std::size_t first, ReadItems& read) {
  if (!core.state(fiber).map->selector) return true;
  Fiber asking;
  asking.itemSource = itemSource(core, fiber);
  asking.parent = fiber.id;
  asking.isItem = true;
  for (std::size_t i = 0; i < read.items.size(); ++i) {
    asking.index = static_cast<std::int64_t>(first + i);
    asking.item = read.items[i];
    if (!read.keys.empty()) asking.itemKey = read.keys[i];
    auto value = selected(core, fiber, asking);
    if (!value) {
      failState(core, fiber, value.error());
      return false;
    }
    read.items[i] = std::move(value).value();
  }
  read.keys.clear();
  return true;
}

bool selectItems(Core& core, Fiber& fiber) {
  auto& children = fiber.frame.children->edit();
  ReadItems all{std::move(children.items), std::move(children.keys), {}};
  const bool good = selectItems(core, fiber, 0, all);
  // Where it failed the fiber may be gone; then nobody looks at them.
  if (!good) return false;
  auto& selected = fiber.frame.children->edit();
  selected.items = std::move(all.items);
  selected.keys = std::move(all.keys);
  return true;
}

}  // namespace stepwright::interpreter
