// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/json/keys.h"

#include <algorithm>

#include "engine/base/nearest.h"
#include "engine/json/pointer.h"
#include "engine/json/refusals.h"

namespace stepwright::json {

namespace {

std::string listOf(const std::vector<std::string_view>& words) {
  std::string list;
  for (const std::string_view word : words) list += (list.empty() ? "" : ", ") + quoted(word);
  return list;
}

Phrase nameOf(Kind kind) {
  constexpr const Wording* names[] = {&refusals::null,    &refusals::trueOrFalse,
                                      &refusals::aNumber, &refusals::aText,
                                      &refusals::aList,   &refusals::anObject};
  return worded(*names[static_cast<std::size_t>(kind)]);
}

}  // namespace

std::optional<Error> unknownKey(const Value& object, std::string_view place, const Phrase& what,
                                const std::vector<std::string_view>& known) {
  for (const Member& member : object.members()) {
    const std::string_view name = member.name();
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    Error error = refuse(refusals::unknownKey, pointerChild(place, name), {what, name});
    error.remedy = meantBy(name, known);
    return error;
  }
  return std::nullopt;
}

std::optional<Error> misfit(const Value& object, std::string_view place, const Phrase& what,
                            const std::vector<Field>& fields) {
  if (!object.isObject()) return refuse(refusals::noObject, std::string(place), {what});
  std::vector<std::string_view> names;
  for (const Field& field : fields) names.push_back(field.name);
  if (auto error = unknownKey(object, place, what, names)) return error;
  for (const Field& field : fields) {
    const Value* found = object.find(field.name);
    if (found == nullptr || !field.kind || found->kind() == *field.kind) continue;
    return refuse(refusals::otherKind, pointerChild(place, field.name),
                  {what, field.name, nameOf(found->kind()), nameOf(*field.kind)});
  }
  return std::nullopt;
}

Phrase meantBy(std::string_view word, const std::vector<std::string_view>& known) {
  const std::string_view meant = nearestWord(word, known);
  return meant.empty() ? worded(refusals::known, {listOf(known)})
                       : worded(refusals::meant, {meant});
}

std::string namesOf(const Value& object) {
  std::vector<std::string_view> names;
  for (const Member& member : object.members()) names.push_back(member.name());
  return listOf(names);
}

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

}  // namespace stepwright::json
