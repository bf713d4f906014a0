// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/choice_to_jsonata.h"

#include <optional>

#include "engine/edit/refusals.h"
#include "engine/json/pointer.h"
#include "engine/query/migration.h"
#include "engine/query/migration/call.h"
#include "engine/query/migration/payload.h"
#include "engine/query/migration/texts.h"

namespace stepwright::edit {
namespace {

namespace to = query::migration;
using json::Value;
using Text = Result<std::string>;

Text conditionOf(const Value& rule, const std::string& input);

bool isGroup(const Value& rule) { return rule.contains("And") || rule.contains("Or"); }

Text joined(const Value& rules, const char* word, const std::string& input) {
  std::string out;
  for (const auto& rule : rules.items()) {
    auto part = conditionOf(rule, input);
    if (!part) return part;
    out += (out.empty() ? "" : word) + (isGroup(rule) ? "(" + *part + ")" : *part);
  }
  return out;
}

/// A pattern of StringMatches, where * stands for any text, as a regular expression.
std::string regexOf(std::string_view pattern) {
  std::string out = "/^";
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    char c = pattern[i];
    if (c == '*') {
      out += "[\\s\\S]*";
      continue;
    }
    if (c == '\\' && i + 1 < pattern.size()) c = pattern[++i];
    if (std::string_view("\\^$.|?*+()[]{}/").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out + "$/";
}

const char* signOf(std::string_view comparison) {
  if (comparison == "Equals") return " = ";
  if (comparison == "LessThan") return " < ";
  if (comparison == "GreaterThan") return " > ";
  if (comparison == "LessThanEquals") return " <= ";
  if (comparison == "GreaterThanEquals") return " >= ";
  return nullptr;
}

constexpr const char* kTimestamp =
    "/^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)$/";

/// IsPresent, IsNull, IsString …
std::optional<std::string> tested(std::string_view name, bool wanted, const std::string& variable) {
  std::string test;
  if (name == "IsPresent") test = "$exists(" + variable + ")";
  if (name == "IsNull") test = variable + " = null";
  if (name == "IsString") test = "$type(" + variable + ") = 'string'";
  if (name == "IsNumeric") test = "$type(" + variable + ") = 'number'";
  if (name == "IsBoolean") test = "$type(" + variable + ") = 'boolean'";
  if (name == "IsTimestamp") {
    test = "$type(" + variable + ") = 'string' and $contains(" + variable + ", " + kTimestamp + ")";
  }
  if (test.empty()) return {};
  return wanted ? test : "$not(" + test + ")";
}

/// "NumericLessThanPath" and its operand.
Text compared(std::string_view name, const Value& operand, const std::string& variable,
              const std::string& input) {
  if (auto test = tested(name, operand.boolean(), variable)) return *test;
  if (name == "StringMatches") {
    return "$type(" + variable + ") = 'string' and $contains(" + variable + ", " +
           regexOf(operand.string()) + ")";
  }
  std::string value = to::literal(operand);
  if (name.ends_with("Path")) {
    name.remove_suffix(4);
    const auto path = to::fromPathOrCall(operand.string(), input);
    if (!path) return path.error();
    value = path->operand();
  }
  for (const std::string_view type : {"String", "Numeric", "Boolean", "Timestamp"}) {
    if (!name.starts_with(type)) continue;
    const char* sign = signOf(name.substr(type.size()));
    if (sign == nullptr) break;
    if (type == "Timestamp")
      return "$toMillis(" + variable + ")" + sign + "$toMillis(" + value + ")";
    return variable + sign + value;
  }
  return refuse(refusals::noCounterpart, {}, {std::string(name)});
}

Text conditionOf(const Value& rule, const std::string& input) {
  if (const Value* all = rule.find("And")) return joined(*all, " and ", input);
  if (const Value* any = rule.find("Or")) return joined(*any, " or ", input);
  if (const Value* inner = rule.find("Not")) {
    auto condition = conditionOf(*inner, input);
    return condition ? Text("$not(" + *condition + ")") : condition;
  }
  const auto variable = to::fromPathOrCall(rule["Variable"].string(), input);
  if (!variable) return variable.error();
  for (const auto& member : rule.members()) {
    const auto name = member.name();
    if (name == "Variable" || name == "Next" || name == "Comment" || name == "Assign") continue;
    return compared(name, member.value, variable->text, input);
  }
  return refuse(refusals::ruleWithoutComparison);
}

}  // namespace

Result<Value> ruleToJsonata(const Value& rule, const std::string& input) {
  const auto condition = conditionOf(rule, input);
  if (!condition) return condition.error();
  std::vector<json::Member> members{{"Condition", to::embedded(*condition)}};
  for (const auto& member : rule.members()) {
    const auto name = member.name();
    if (name == "Next" || name == "Comment") members.push_back(member);
    if (name != "Assign") continue;
    auto assign = to::fromTemplate(member.value, input);
    if (!assign) return assign;
    members.emplace_back("Assign", std::move(assign).value());
  }
  return Value::object(std::move(members));
}

}  // namespace stepwright::edit
