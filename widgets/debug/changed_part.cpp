// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/changed_part.h"

#include <utility>
#include <vector>

namespace stepwright::debug {

std::optional<json::Value> changedPart(const json::Value& now, const json::Value& before) {
  if (now == before) return std::nullopt;
  if (!now.isObject() || !before.isObject()) return now;
  std::vector<json::Member> members;
  for (const json::Member& member : now.members()) {
    const json::Value* was = before.find(member.name());
    if (!was)
      members.push_back(member);
    else if (auto part = changedPart(member.value, *was))
      members.emplace_back(json::Value(member.name()), std::move(*part));
  }
  return json::Value::object(std::move(members));
}

}  // namespace stepwright::debug
