// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/language.h"

#include <algorithm>

#include "engine/asl/schema.h"
#include "engine/edit/to_jsonata.h"

namespace stepwright::edit {
namespace {

using asl::QueryLanguage;
using json::Member;
using json::Value;

/// True where a field, or a key of a template, belongs to JSONPath alone. A state that uses neither
/// language's fields says the same in both.
bool speaksJsonPath(const Value& value) {
  for (const Member& member : value.members()) {
    const auto name = member.name();
    const bool own = asl::isJsonPathData(name) || name == "Variable" || name == "Iterator";
    if (own || name.ends_with(".$") || (name.ends_with("Path") && value.contains("Type")))
      return true;
    if (speaksJsonPath(member.value)) return true;
  }
  return std::any_of(value.items().begin(), value.items().end(), speaksJsonPath);
}

}  // namespace

Value stateInLanguage(const Value& state, QueryLanguage language) {
  if (language != QueryLanguage::Jsonata || !speaksJsonPath(state)) return state;
  auto converted = stateToJsonata(state);
  return converted ? std::move(converted).value() : state;
}

Value machineInLanguage(const Value& machine, QueryLanguage language) {
  const bool jsonata = machine["QueryLanguage"].string() == "JSONata";
  if (jsonata == (language == QueryLanguage::Jsonata)) return machine;
  std::vector<Member> states;
  for (const Member& state : machine["States"].members()) {
    const Value& value = state.value;
    if (!value.isObject())
      states.push_back(state);
    else if (!jsonata)
      states.emplace_back(state.key, stateInLanguage(value, language));
    else
      states.emplace_back(state.key, value.contains("QueryLanguage")
                                         ? value
                                         : value.with("QueryLanguage", Value("JSONata")));
  }
  return machine.without("QueryLanguage").with("States", Value::object(std::move(states)));
}

}  // namespace stepwright::edit
