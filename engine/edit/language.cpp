// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/language.h"

#include <algorithm>
#include <cctype>
#include <optional>

namespace stepwright::edit {
namespace {

using asl::QueryLanguage;
using json::Member;
using json::Value;

/// "$.a.b[0]" as JSONata reads it; nothing for paths that are more than steps and indices, and for
/// intrinsic functions.
std::optional<std::string> expressionOf(std::string_view path) {
  std::string root = "$states.input";
  if (path.starts_with("$$")) {
    root = "$states.context";
    path.remove_prefix(2);
  } else if (path.starts_with("$")) {
    path.remove_prefix(1);
  } else {
    return std::nullopt;
  }
  const bool plain = std::all_of(path.begin(), path.end(), [](unsigned char c) {
    return std::isalnum(c) != 0 || c == '_' || c == '.' || c == '[' || c == ']';
  });
  // "$name" is a variable: it is called so in both languages.
  if (!path.empty() && path.front() != '.' && path.front() != '[') root = "$";
  if (!plain) return std::nullopt;
  return "{% " + root + std::string(path) + " %}";
}

/// The template with its "x.$" members made expressions.
Value withExpressions(const Value& value) {
  if (value.isArray()) {
    std::vector<Value> items;
    for (const Value& item : value.items()) items.push_back(withExpressions(item));
    return Value::array(std::move(items));
  }
  if (!value.isObject()) return value;
  std::vector<Member> members;
  for (const Member& member : value.members()) {
    const std::string_view name = member.name();
    const auto expression =
        name.ends_with(".$") ? expressionOf(member.value.string()) : std::nullopt;
    if (expression)
      members.emplace_back(Value(name.substr(0, name.size() - 2)), Value(*expression));
    else
      members.emplace_back(member.key, withExpressions(member.value));
  }
  return Value::object(std::move(members));
}

Value toJsonata(const Value& state) {
  std::vector<Member> members;
  for (const Member& member : state.members()) {
    if (member.name() == "QueryLanguage") continue;
    const bool task = state["Type"].string() == "Task";
    if (member.name() == "Parameters" && task)
      members.emplace_back("Arguments", withExpressions(member.value));
    else
      members.push_back(member);
  }
  return Value::object(std::move(members));
}

}  // namespace

Value stateInLanguage(const Value& state, QueryLanguage language) {
  if (language != QueryLanguage::Jsonata || state["QueryLanguage"].string() == "JSONata")
    return state;
  return toJsonata(state);
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
