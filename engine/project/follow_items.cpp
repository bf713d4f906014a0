// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/follow_items.h"

#include <algorithm>
#include <charconv>

#include "engine/json/pointer.h"

namespace stepwright::project {
namespace {

using json::Value;

/// Where the item at `index` stands now. What is the same at both ends of the list stood still;
/// between them an equal item is looked for, and a list that is as long as it was has a changed
/// item in its old place.
std::optional<std::size_t> itemNow(const Value& before, const Value& after, std::size_t index) {
  const std::size_t was = before.items().size(), is = after.items().size();
  const auto same = [&](std::size_t old, std::size_t now) {
    return before.items()[old] == after.items()[now];
  };
  std::size_t first = 0, last = 0;
  while (first < std::min(was, is) && same(first, first)) ++first;
  while (last < std::min(was, is) - first && same(was - 1 - last, is - 1 - last)) ++last;
  if (index < first) return index;
  if (index >= was - last) return index + is - was;
  for (std::size_t now = first; now < is - last; ++now) {
    if (same(index, now)) return now;
  }
  if (was == is) return index;
  return std::nullopt;
}

std::optional<std::size_t> indexOf(const std::string& token, const Value& list) {
  std::size_t index = 0;
  const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), index);
  const bool whole = error == std::errc() && end == token.data() + token.size();
  return whole && index < list.items().size() ? std::optional(index) : std::nullopt;
}

}  // namespace

std::optional<std::string> followItems(const Value& before, const Value& after,
                                       std::string_view place) {
  auto tokens = json::pointerTokens(place);
  const Value* old = &before;
  const Value* now = &after;
  for (auto& token : tokens) {
    if (old == nullptr || now == nullptr) break;
    if (old->isArray() && now->isArray()) {
      const auto index = indexOf(token, *old);
      if (!index) break;
      const auto moved = itemNow(*old, *now, *index);
      if (!moved) return std::nullopt;
      token = std::to_string(*moved);
      old = &old->items()[*index];
      now = &now->items()[*moved];
    } else {
      old = old->find(token);
      now = now->find(token);
    }
  }
  return json::pointerTo(tokens);
}

}  // namespace stepwright::project
