// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/replay/error_place.h"

#include <charconv>
#include <functional>

#include "engine/asl/bind.h"
#include "engine/json/pointer.h"

namespace stepwright::replay {
namespace {

using json::Value;
using Pointer = std::optional<std::string>;

constexpr std::string_view enteredAt = " (entered at the event id #";
constexpr std::string_view field = "' specified for the field '";

/// "Output/a[0]" within a value. A member's name may hold what parts are told apart by.
Pointer pointerOfPath(const Value& value, std::string_view rest, const std::string& at) {
  if (rest.empty()) return at;
  if (value.isArray()) {
    const std::size_t end = rest.find(']');
    if (rest.front() != '[' || end == std::string_view::npos) return std::nullopt;
    std::size_t item = 0;
    std::from_chars(rest.data() + 1, rest.data() + end, item);
    if (item >= value.items().size()) return std::nullopt;
    return pointerOfPath(value.items()[item], rest.substr(end + 1),
                         json::pointerChild(at, std::to_string(item)));
  }
  if (!value.isObject()) return std::nullopt;
  if (rest.front() == '/') rest.remove_prefix(1);
  for (const json::Member& member : value.members()) {
    const std::string_view name = member.name();
    if (!rest.starts_with(name)) continue;
    const std::string_view after = rest.substr(name.size());
    if (!after.empty() && after.front() != '/' && after.front() != '[') continue;
    if (auto found = pointerOfPath(member.value, after, json::pointerChild(at, name)); found)
      return found;
  }
  return std::nullopt;
}

bool holdsStates(std::string_view name) {
  return name == "Branches" || name == "Iterator" || name == "ItemProcessor";
}

using Fits = std::function<bool(std::string_view name, std::string_view text)>;

/// The first member with a text that fits, wherever it stands in the state.
Pointer pointerOfText(const Value& value, const Fits& fits, const std::string& at) {
  for (std::size_t i = 0; i < value.items().size(); ++i)
    if (auto found = pointerOfText(value.items()[i], fits, json::pointerChild(at, i)); found)
      return found;
  for (const json::Member& member : value.members()) {
    if (holdsStates(member.name())) continue;
    const std::string here = json::pointerChild(at, member.name());
    if (member.value.isString() && fits(member.name(), member.value.string())) return here;
    if (auto found = pointerOfText(member.value, fits, here); found) return found;
  }
  return std::nullopt;
}

/// What stands behind those words up to the next quote; nothing where they are not there.
std::optional<std::string_view> quotedAfter(std::string_view text, std::string_view words) {
  const std::size_t at = text.find(words);
  if (at == std::string_view::npos) return std::nullopt;
  const std::string_view rest = text.substr(at + words.size());
  return rest.substr(0, rest.find("' "));
}

/// What a cause tells of the field, looked up in the state.
Pointer fieldIn(std::string_view cause, const Value& fields, const std::string& state) {
  const auto place = quotedAfter(cause, field);
  if (const auto path = quotedAfter(cause, "Invalid path '"); path && !place)
    return pointerOfText(
        fields,
        [&](std::string_view name, std::string_view text) {
          return name.ends_with("Path") && text == *path;
        },
        state);
  if (!place) return std::nullopt;
  if (const auto path = quotedAfter(cause, "The JSONPath '"); path)
    return pointerOfText(
        fields,
        [&](std::string_view name, std::string_view text) {
          return name == *place && text.find(*path) != std::string_view::npos;
        },
        state);
  return pointerOfPath(fields, *place, state);
}

/// The state that was entered at the event that the cause tells.
asl::StateId stateIn(std::string_view cause, const RunTree& tree) {
  const std::size_t at = cause.find(enteredAt);
  if (at == std::string_view::npos) return {};
  std::int64_t event = 0;
  const std::size_t digits = at + enteredAt.size();
  std::from_chars(cause.data() + digits, cause.data() + cause.size(), event);
  for (auto row = tree.rbegin(); row != tree.rend(); ++row)
    if (row->kind == TreeRow::Kind::State && row->started == 0 && row->firstEvent == event)
      return std::string(row->state.string());
  return {};
}

}  // namespace

std::optional<ErrorPlace> errorPlace(std::string_view cause, const RunTree& tree,
                                     const asl::Machine& machine) {
  const asl::StateId id = stateIn(cause, tree);
  const asl::State* state = id.empty() ? nullptr : asl::findState(machine, id);
  const Pointer found = state ? fieldIn(cause, state->fields, id) : std::nullopt;
  return found ? std::optional(ErrorPlace{id, *found}) : std::nullopt;
}

std::string_view causeInState(std::string_view cause) {
  constexpr std::string_view end = "). ";
  const std::size_t at = cause.find(enteredAt);
  const std::size_t close = at == std::string_view::npos ? at : cause.find(end, at);
  return close == std::string_view::npos ? cause : cause.substr(close + end.size());
}

}  // namespace stepwright::replay
