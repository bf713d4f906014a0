// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/rules/choice_rules.h"

#include <array>

#include "engine/asl/rules/place.h"
#include "engine/asl/rules/value_rules.h"
#include "engine/base/time.h"
#include "engine/query/jsonpath/path.h"

namespace stepwright::asl::rules {
namespace {

using json::Value;

enum class Operand : std::uint8_t { String, Number, Boolean, Timestamp, Path, None };

constexpr std::array<std::string_view, 5> orders = {"Equals", "LessThan", "GreaterThan",
                                                    "LessThanEquals", "GreaterThanEquals"};
constexpr std::array<std::string_view, 6> typeTests = {"IsBoolean", "IsNull",   "IsNumeric",
                                                       "IsPresent", "IsString", "IsTimestamp"};

/// What stands on the right of an operator; None where the name is no operator.
Operand operandOf(std::string_view name) {
  for (const auto test : typeTests) {
    if (name == test) return Operand::Boolean;
  }
  if (name == "StringMatches") return Operand::String;
  const bool path = name.ends_with("Path");
  if (path) name.remove_suffix(4);
  Operand kind = Operand::None;
  for (const auto& [prefix, operand] : {std::pair{std::string_view("String"), Operand::String},
                                        {std::string_view("Numeric"), Operand::Number},
                                        {std::string_view("Boolean"), Operand::Boolean},
                                        {std::string_view("Timestamp"), Operand::Timestamp}}) {
    if (!name.starts_with(prefix)) continue;
    name.remove_prefix(prefix.size());
    kind = operand;
    break;
  }
  for (const auto order : orders) {
    if (name == order && (kind != Operand::Boolean || order == "Equals"))
      return path ? Operand::Path : kind;
  }
  return Operand::None;
}

void checkPathValue(const Value& value, const Place& place, Report& report) {
  if (isTemplateFunction(value)) return;
  if (!value.isString()) {
    report.expected("String", place.pointer());
    return;
  }
  if (hasPlaceholder(value.string())) return;
  const auto path = query::Path::parse(value.string());
  if (path) return;
  if (!value.string().starts_with('$')) {
    report.error(aws::pathStart, place.pointer());
    return;
  }
  Finding& finding = report.error(aws::path, place.pointer());
  finding.detail = path.error().message;
  finding.offset = path.error().offset + 1;
}

void checkOperand(Operand kind, const Value& value, const Place& place, Report& report) {
  if (value.isString() && hasPlaceholder(value.string())) {
    if (kind == Operand::Number) tellOfQuotes(WantedKind::Number, value.string(), place, report);
    if (kind == Operand::Boolean) tellOfQuotes(WantedKind::Boolean, value.string(), place, report);
    return;
  }
  if (isTemplateFunction(value)) return;
  switch (kind) {
    case Operand::Path:
      return checkPathValue(value, place, report);
    case Operand::String:
      if (!value.isString()) report.expected("String", place.pointer());
      return;
    case Operand::Number:
      if (!value.isNumber()) report.expected("Number", place.pointer());
      return;
    case Operand::Boolean:
      if (!value.isBoolean()) report.expected("Boolean", place.pointer());
      return;
    case Operand::Timestamp:
      if (!value.isString() || !parseRfc3339(value.string())) {
        report.error(aws::timestamp, place.pointer());
      }
      return;
    case Operand::None:
      return;
  }
}

/// The operators of a rule, with commas between.
std::string comparisonsOf(const Value& rule) {
  std::string all;
  for (const auto& member : rule.members())
    if (operandOf(member.name()) != Operand::None)
      all += (all.empty() ? "" : ", ") + std::string(member.name());
  return all;
}

void checkCondition(const Value& rule, const Place& place, bool top, int depth, Report& report);

void checkRules(const Value& list, const Place& place, int depth, Report& report) {
  if (!list.isArray()) {
    report.expected("Array", place.pointer());
    return;
  }
  if (list.empty()) report.error(aws::empty, place.pointer());
  for (std::size_t i = 0; i < list.size(); ++i) {
    checkCondition(list.at(i), Place(place, i), false, depth + 1, report);
  }
}

void checkMember(std::string_view name, const Value& value, const Place& rule, bool top, int depth,
                 Report& report) {
  const Place place(rule, name);
  if (name == "And" || name == "Or") return checkRules(value, place, depth, report);
  if (name == "Not") return checkCondition(value, place, false, depth + 1, report);
  if (name == "Variable") return checkPathValue(value, place, report);
  const Operand operand = operandOf(name);
  if (operand != Operand::None) return checkOperand(operand, value, place, report);
  const bool ofTop = name == "Next" || name == "Assign" || name == "Output" || name == "Condition";
  const bool looksLikeOperator = name.starts_with("String") || name.starts_with("Numeric") ||
                                 name.starts_with("Boolean") || name.starts_with("Timestamp") ||
                                 name.starts_with("Is");
  // What the schema refuses at the top is told there; inside, nothing but conditions and remarks
  // may stand.
  if (name == "Comment" || (top && (ofTop || !looksLikeOperator))) return;
  report.error(aws::unsupportedField, place.pointer(), {std::string(name)});
}

/// One of And, Or, Not, and Variable with a comparison. Where Condition stands, it is told that
/// JSONPath has none.
void checkCondition(const Value& rule, const Place& place, bool top, int depth, Report& report) {
  if (!rule.isObject()) {
    if (!top) report.expected("Object", place.pointer());
    return;
  }
  if (depth > 100) return;
  int selectors = 0, comparisons = 0;
  for (const auto& member : rule.members()) {
    const auto name = member.name();
    checkMember(name, member.value, place, top, depth, report);
    selectors += name == "And" || name == "Or" || name == "Not" || name == "Variable" ? 1 : 0;
    comparisons += operandOf(name) == Operand::None ? 0 : 1;
  }
  if (rule.contains("Condition")) return;
  if (selectors != 1) {
    report.error(aws::oneSelector, place.pointer());
  } else if (comparisons > 1) {
    report.error(aws::onlyOne, place.pointer(), {comparisonsOf(rule)});
  } else if (comparisons == 0 && rule.contains("Variable")) {
    report.advise(Severity::Error, advice::noOperator, place.pointer());
  }
}

}  // namespace

void checkChoice(const State& state, Report& report) {
  if (state.language == QueryLanguage::Jsonata) return;
  const Place here(state.id), list(here, "Choices");
  for (std::size_t i = 0; i < state.choices.size(); ++i)
    checkCondition(state.choices[i].fields, Place(list, i), true, 0, report);
}

}  // namespace stepwright::asl::rules
