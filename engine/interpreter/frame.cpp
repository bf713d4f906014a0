// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/frame.h"

namespace stepwright::interpreter {

json::Value pairOf(const json::Value& key, const json::Value& value) {
  return json::Value::objectOfDistinct({{"Key", key}, {"Value", value}});
}

json::Value ChildrenFrame::inputOf(std::size_t index) const {
  const std::size_t at = index - before;
  return keys.empty() ? items[at] : pairOf(keys[at], items[at]);
}

std::optional<std::size_t> MapRunFrame::itemCount() const {
  if (reading.complete) return reading.taken;
  return reading.count;
}

}  // namespace stepwright::interpreter
