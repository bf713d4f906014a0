// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/history/event_json.h"

#include <utility>
#include <vector>

#include "engine/history/details.h"
#include "engine/history/event_type.h"

namespace stepwright::history {

using json::Member;
using json::Value;

Value toJson(const Event& event) {
  std::vector<Member> members;
  members.reserve(5);
  members.emplace_back("timestamp", Value(toRfc3339(event.time)));
  members.emplace_back("type", Value(toString(event.type)));
  members.emplace_back("id", Value(event.id));
  members.emplace_back("previousEventId", Value(event.previousId));
  if (const auto name = detailsName(event.type); !name.empty())
    members.emplace_back(Value(name), detailsOf(event));
  return Value::objectOfDistinct(std::move(members));
}

}  // namespace stepwright::history
