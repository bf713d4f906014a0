// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/json/keys.h"

#include <algorithm>

#include "engine/base/nearest.h"
#include "engine/json/pointer.h"

namespace stepwright::json {

namespace {

std::string listOf(const std::vector<std::string_view>& words) {
  std::string list;
  for (const std::string_view word : words) list += (list.empty() ? "" : ", ") + quoted(word);
  return list;
}

const char* nameOf(Kind kind) {
  constexpr const char* names[] = {"null",   "true or false", "a number",
                                   "a text", "a list",        "an object"};
  return names[static_cast<std::size_t>(kind)];
}

}  // namespace

std::optional<Error> unknownKey(const Value& object, std::string_view place, std::string_view what,
                                const std::vector<std::string_view>& known) {
  for (const Member& member : object.members()) {
    const std::string_view name = member.name();
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    return Error{"key.unknown",
                 std::string(what) + " has " + quoted(name) + ", which means nothing here",
                 pointerChild(place, name), meantBy(name, known)};
  }
  return std::nullopt;
}

std::optional<Error> misfit(const Value& object, std::string_view place, std::string_view what,
                            const std::vector<Field>& fields) {
  if (!object.isObject())
    return Error{"key.kind", std::string(what) + " is not an object", std::string(place), ""};
  std::vector<std::string_view> names;
  for (const Field& field : fields) names.push_back(field.name);
  if (auto error = unknownKey(object, place, what, names)) return error;
  for (const Field& field : fields) {
    const Value* found = object.find(field.name);
    if (found == nullptr || !field.kind || found->kind() == *field.kind) continue;
    return Error{
        "key.kind",
        std::string(what) + " has " + quoted(field.name) + ", which is " + nameOf(found->kind()),
        pointerChild(place, field.name), std::string("Write ") + nameOf(*field.kind) + "."};
  }
  return std::nullopt;
}

std::string meantBy(std::string_view word, const std::vector<std::string_view>& known) {
  const std::string_view meant = nearestWord(word, known);
  return meant.empty() ? "It may have " + listOf(known) + "."
                       : "Did you mean " + quoted(meant) + "?";
}

std::string namesOf(const Value& object) {
  std::vector<std::string_view> names;
  for (const Member& member : object.members()) names.push_back(member.name());
  return listOf(names);
}

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

}  // namespace stepwright::json
