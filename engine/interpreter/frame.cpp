// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/frame.h"

#include <algorithm>
#include <utility>

namespace stepwright::interpreter {

json::Value pairOf(const json::Value& key, const json::Value& value) {
  return json::Value::objectOfDistinct({{"Key", key}, {"Value", value}});
}

json::Value ChildrenFrame::inputOf(std::size_t index) const {
  const std::size_t at = index - before;
  return keys.empty() ? items[at] : pairOf(keys[at], items[at]);
}

const json::Value& stateData() {
  static const json::Value source("STATE_DATA");
  return source;
}

namespace {

/// The last that begins at that item or before it, or the end.
auto entryFor(const std::vector<ItemsFrom>& sources, std::size_t index) {
  const auto after =
      std::upper_bound(sources.begin(), sources.end(), index,
                       [](std::size_t wanted, const ItemsFrom& one) { return wanted < one.first; });
  return after == sources.begin() ? sources.end() : after - 1;
}

}  // namespace

json::Value ChildrenFrame::sourceOf(std::size_t index) const {
  const auto found = entryFor(sources, index);
  return found == sources.end() ? json::Value() : found->source;
}

void ChildrenFrame::comeFrom(std::size_t first, const json::Value& source) {
  if (const auto present = entryFor(sources, before); present != sources.end())
    sources.erase(sources.cbegin(), present);
  if (!sources.empty() && sources.back().first >= first) sources.pop_back();
  const bool same = !sources.empty() && sources.back().source == source;
  if (!same) sources.push_back({first, source});
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
