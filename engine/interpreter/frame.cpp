// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/frame.h"

#include <utility>

namespace stepwright::interpreter {

json::Value pairOf(const json::Value& key, const json::Value& value) {
  return json::Value::objectOfDistinct({{"Key", key}, {"Value", value}});
}

json::Value ChildrenFrame::inputOf(std::size_t index) const {
  const std::size_t at = index - before;
  return keys.empty() ? items[at] : pairOf(keys[at], items[at]);
}

void MapRunFrame::forgetRequest() {
  const auto asked = std::exchange(request, nullptr);
  if (!asked) return;
  if (asked->stores && !manifest) unwritten = asked->input;
  const bool begins = asked->piece && asked->piece->after.empty() && !reading.lists;
  if (begins && reading.listed && reading.asked > 0) --reading.asked;
}

std::optional<std::size_t> MapRunFrame::itemCount() const {
  if (reading.complete) return reading.taken;
  return reading.count;
}

}  // namespace stepwright::interpreter
