// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/keys.h"

#include <algorithm>

#include "engine/base/nearest.h"
#include "engine/json/pointer.h"

namespace stepwright::tasks {

namespace {

std::string listOf(const std::vector<std::string_view>& words) {
  std::string list;
  for (const std::string_view word : words) list += (list.empty() ? "" : ", ") + quoted(word);
  return list;
}

}  // namespace

std::optional<Error> unknownKey(const json::Value& object, std::string_view place,
                                std::string_view what, const std::vector<std::string_view>& known) {
  for (const json::Member& member : object.members()) {
    const std::string_view name = member.name();
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    const std::string_view meant = nearestWord(name, known);
    return Error{"mock.key",
                 std::string(what) + " has " + quoted(name) + ", which means nothing here",
                 json::pointerChild(place, name),
                 meant.empty() ? "It may have " + listOf(known) + "."
                               : "Did you mean " + quoted(meant) + "?"};
  }
  return std::nullopt;
}

std::string namesOf(const json::Value& object) {
  std::vector<std::string_view> names;
  for (const json::Member& member : object.members()) names.push_back(member.name());
  return listOf(names);
}

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

}  // namespace stepwright::tasks
