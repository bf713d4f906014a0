// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/rule_condition.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "engine/asl/hole_words.h"
#include "engine/edit/condition_text.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"

namespace stepwright::edit {
namespace {

using json::Member;
using json::Value;
using Kind = Condition::Kind;

const char* wordOf(Kind kind) {
  if (kind == Kind::None) return "Not";
  return kind == Kind::All ? "And" : "Or";
}

bool isOperator(std::string_view member) {
  if (member == "Is" || member == "Condition") return false;
  for (const std::string_view start : {"String", "Numeric", "Boolean", "Timestamp", "Is"}) {
    if (member.starts_with(start)) return true;
  }
  return false;
}

/// A Not of an Or that says nothing else reads as "none of these".
bool isPlainOr(const Value& rule) {
  return rule.isObject() && rule.size() == 1 && rule["Or"].isArray() && !rule["Or"].empty();
}

Condition readPath(const Value& rule) {
  Condition condition;
  condition.fields = rule;
  for (const Kind kind : {Kind::All, Kind::Any}) {
    const Value* parts = rule.find(wordOf(kind));
    if (parts == nullptr || !parts->isArray()) continue;
    condition.kind = kind;
    for (const auto& part : parts->items()) condition.parts.push_back(readPath(part));
    return condition;
  }
  if (const Value* inner = rule.find("Not"); inner != nullptr && inner->isObject()) {
    condition.kind = Kind::None;
    condition.ofOr = isPlainOr(*inner);
    if (!condition.ofOr) {
      condition.parts.push_back(readPath(*inner));
    } else {
      for (const auto& part : (*inner)["Or"].items()) condition.parts.push_back(readPath(part));
    }
    return condition;
  }
  const Value& variable = rule["Variable"];
  condition.left =
      asl::isTemplateCall(variable) ? json::print(variable) : std::string(variable.string());
  for (const auto& member : rule.members()) {
    if (!isOperator(member.name())) continue;
    condition.op = std::string(member.name());
    condition.right = json::print(member.value);
    break;
  }
  return condition;
}

Value operandOf(const Condition& test) {
  const auto value = json::parse(test.right);
  return value ? *value : Value(test.right);
}

/// The path that a test looks at; a function of a template stays one.
Value variableOf(const Condition& test) {
  const auto call = asl::templateCallIn(test.left);
  return call ? *call : Value(test.left);
}

/// The object with `members` where those that `replaced` picks out stood: as many one for one, else
/// all in the first place; at the front where there were none.
template <class Picks>
Value replacing(const Value& object, std::vector<Member> members, Picks replaced) {
  const auto old = static_cast<std::size_t>(
      std::count_if(object.members().begin(), object.members().end(),
                    [&](const Member& member) { return replaced(member.name()); }));
  std::vector<Member> all;
  std::size_t next = 0;
  for (const auto& member : object.members()) {
    if (!replaced(member.name())) {
      all.push_back(member);
    } else if (old == members.size()) {
      all.push_back(members[next++]);
    } else if (next == 0) {
      all.insert(all.end(), members.begin(), members.end());
      next = members.size();
    }
  }
  if (old == 0) all.insert(all.begin(), members.begin(), members.end());
  return Value::object(std::move(all));
}

std::vector<Member> membersOf(const Condition& condition);

Value writePath(const Condition& condition) {
  return replacing(condition.fields, membersOf(condition), isOfCondition);
}

std::vector<Member> membersOf(const Condition& condition) {
  if (!condition.isGroup()) {
    if (condition.op.empty()) {  // not understood: as it was
      std::vector<Member> kept;
      for (const auto& member : condition.fields.members()) {
        if (isOfCondition(member.name())) kept.push_back(member);
      }
      return kept;
    }
    const Member variable(Value("Variable"), variableOf(condition));
    const Member test(Value(condition.op), operandOf(condition));
    // The operator may stand before the variable; both keep their places.
    for (const auto& member : condition.fields.members()) {
      if (isOperator(member.name())) return {test, variable};
      if (member.name() == "Variable") break;
    }
    return {variable, test};
  }
  std::vector<Value> parts;
  for (const auto& part : condition.parts) parts.push_back(writePath(part));
  if (condition.kind != Kind::None)
    return {Member(Value(wordOf(condition.kind)), Value::array(std::move(parts)))};
  if (parts.size() == 1 && !condition.ofOr) return {Member(Value("Not"), parts.front())};
  return {
      Member(Value("Not"), Value::object({Member(Value("Or"), Value::array(std::move(parts)))}))};
}

}  // namespace

bool isOfCondition(std::string_view member) {
  return member == "Variable" || member == "And" || member == "Or" || member == "Not" ||
         isOperator(member);
}

Condition readCondition(const Value& rule, asl::QueryLanguage language) {
  if (language == asl::QueryLanguage::Jsonata) {
    const Value& text = rule["Condition"];
    return readExpression(text.isString() ? std::string(text.string()) : json::print(text));
  }
  Condition condition = readPath(rule);
  // What else the rule says is the rule's, and stays there when the condition moves.
  std::vector<Member> own;
  for (const auto& member : rule.members()) {
    if (isOfCondition(member.name())) own.push_back(member);
  }
  condition.fields = Value::object(std::move(own));
  return condition;
}

Value withCondition(const Value& rule, const Condition& condition, asl::QueryLanguage language) {
  if (language == asl::QueryLanguage::Jsonata)
    return rule.with("Condition", Value("{% " + expressionOf(condition) + " %}"));
  return replacing(rule, writePath(condition).members(), isOfCondition);
}

}  // namespace stepwright::edit
