// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/rules/advice_rules.h"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <vector>

#include "engine/asl/rules/place.h"
#include "engine/asl/schema.h"
#include "engine/json/pointer.h"
#include "engine/json/print.h"

namespace stepwright::asl::rules {
namespace {

using json::Value;

/// The same value with the members of every object in the order of the alphabet.
Value sortedByKey(const Value& value) {
  if (value.isArray()) {
    std::vector<Value> items;
    for (const Value& item : value.items()) items.push_back(sortedByKey(item));
    return Value::array(std::move(items));
  }
  if (!value.isObject()) return value;
  std::vector<json::Member> members;
  for (const auto& member : value.members())
    members.emplace_back(member.key, sortedByKey(member.value));
  std::sort(members.begin(), members.end(),
            [](const auto& a, const auto& b) { return a.name() < b.name(); });
  return Value::objectOfDistinct(std::move(members));
}

bool looksLikePath(std::string_view text) {
  return text == "$" || text.starts_with("$.") || text.starts_with("$[") ||
         text.starts_with("$$.") || text.starts_with("States.Array(") ||
         (text.starts_with("States.") && text.find('(') != std::string_view::npos);
}

/// A string that looks like a path under a key without ".$" is handed on as it stands, which is
/// seldom meant.
void missingDollars(const Value& value, const Place& place, Report& report) {
  for (const auto& member : value.members()) {
    const Place here(place, member.name());
    const bool text = member.value.isString() && !member.name().ends_with(".$");
    if (text && looksLikePath(member.value.string())) {
      Finding& finding = report.add(Severity::Warning, aws::noDollar, here.pointer());
      finding.mend = {Mend::Kind::RenameKey, worded(advice::addDollar), finding.pointer,
                      std::string(member.name()) + ".$", ""};
    }
    missingDollars(member.value, here, report);
  }
  for (std::size_t i = 0; i < value.items().size(); ++i)
    missingDollars(value.at(i), Place(place, i), report);
}

void missingPaths(const Value& object, const Place& place, std::initializer_list<const char*> names,
                  Report& report) {
  for (const char* name : names) {
    const auto text = object[name].string();
    if (!looksLikePath(text)) continue;
    Finding& finding = report.add(Severity::Warning, aws::noPath, Place(place, name).pointer());
    finding.mend = {Mend::Kind::RenameKey, worded(advice::addPath), finding.pointer,
                    std::string(name) + "Path", ""};
  }
}

void staticResult(const Value& value, const Place& place, Report& report) {
  for (const auto& member : value.members()) {
    const Place here(place, member.name());
    if (member.name().ends_with(".$") && looksLikePath(member.value.string()))
      report.advise(Severity::Warning, advice::staticResult, here.pointer());
    staticResult(member.value, here, report);
  }
}

/// DynamoDB wants a number as text: {"N": "12"}; a path that gives a number is refused there.
void numbersForDynamo(const Value& value, const std::string& pointer, Report& report) {
  for (const auto& member : value.members()) {
    const std::string place = json::pointerChild(pointer, member.name());
    const auto text = member.value.string();
    if (member.name() == "N.$" && text.starts_with("$")) {
      Finding& finding = report.advise(Severity::Information, advice::numberOfPath, place);
      const std::string call = "States.Format('{}', " + std::string(text) + ")";
      finding.mend = {Mend::Kind::ReplaceValue, worded(advice::turnIntoText), place, "",
                      json::quote(call)};
    }
    if (member.name() == "N" && member.value.isNumber()) {
      Finding& finding = report.advise(Severity::Information, advice::number, place);
      finding.mend = {Mend::Kind::ReplaceValue, worded(advice::putInQuotes), place, "",
                      "\"" + json::print(member.value) + "\""};
    }
    numbersForDynamo(member.value, place, report);
  }
}

void adviseTask(const State& state, Report& report) {
  const auto resource = state.fields["Resource"].string();
  const bool waits = resource.find(".waitForTaskToken") != std::string_view::npos ||
                     resource.find(":activity:") != std::string_view::npos;
  const bool limited =
      state.fields.contains("TimeoutSeconds") || state.fields.contains("TimeoutSecondsPath") ||
      state.fields.contains("HeartbeatSeconds") || state.fields.contains("HeartbeatSecondsPath");
  if (waits && !limited) {
    Finding& finding = report.advise(Severity::Information, advice::noTimeout, state.id);
    finding.mend = {Mend::Kind::AddMember, worded(advice::addTimeout), state.id, "TimeoutSeconds",
                    "3600"};
  }
  if (resource.find(":states:::dynamodb:") != std::string_view::npos) {
    numbersForDynamo(state.fields["Parameters"], state.id + "/Parameters", report);
    numbersForDynamo(state.fields["Arguments"], state.id + "/Arguments", report);
  }
}

/// The condition of a rule without what it leads to, its keys in the order of the alphabet.
std::string conditionOf(const Value& rule) {
  Value condition = rule;
  for (const char* other : {"Next", "Comment", "Assign", "Output"})
    condition = condition.without(other);
  return json::print(sortedByKey(condition));
}

bool alwaysMatches(const Value& rule) {
  const Value& condition = rule["Condition"];
  return (condition.isBoolean() && condition.boolean()) || condition.string() == "{% true %}" ||
         condition.string() == "{%true%}";
}

/// Rules that are never reached, since one before them takes all that they would.
void unreachedRules(const State& state, Report& report) {
  if (state.choices.size() < 2) return;
  std::unordered_map<std::string, std::size_t> seen;
  std::optional<std::size_t> always;
  for (std::size_t i = 0; i < state.choices.size(); ++i) {
    const Value& rule = state.choices[i].fields;
    const std::string place = state.id + "/Choices/" + std::to_string(i);
    const auto [first, added] = seen.emplace(conditionOf(rule), i);
    const std::string number = std::to_string(i + 1);
    if (always)
      report.advise(Severity::Warning, advice::rulePassedBy, place,
                    {std::to_string(*always + 1), number});
    else if (!added)
      report.advise(Severity::Warning, advice::sameRule, place,
                    {std::to_string(first->second + 1), number});
    if (!always && alwaysMatches(rule)) always = i;
  }
}

void adviseChoice(const State& state, Report& report) {
  const Place here(state.id), list(here, "Choices");
  for (std::size_t i = 0; i < state.choices.size(); ++i)
    missingPaths(
        state.choices[i].fields, Place(list, i),
        {"StringEquals", "StringMatches", "StringLessThan", "StringGreaterThan", "TimestampEquals"},
        report);
}

}  // namespace

void advise(const State& state, Report& report) {
  if (!state.knownType) return;
  const Place here(state.id);
  if (state.language == QueryLanguage::JsonPath) {
    for (const auto& member : state.fields.members()) {
      if (member.value.isContainer() && isTemplate(member.name()))
        missingDollars(member.value, Place(here, member.name()), report);
    }
    if (state.type == StateType::Fail) missingPaths(state.fields, here, {"Error", "Cause"}, report);
    if (state.type == StateType::Wait)
      missingPaths(state.fields, here, {"Seconds", "Timestamp"}, report);
    if (state.type == StateType::Pass)
      staticResult(state.fields["Result"], Place(here, "Result"), report);
    if (state.type == StateType::Choice) adviseChoice(state, report);
  }
  if (state.type == StateType::Task) adviseTask(state, report);
  if (state.type == StateType::Choice) unreachedRules(state, report);
  if (state.type == StateType::Choice && state.defaultNext.empty() && !state.choices.empty()) {
    report.advise(Severity::Information, advice::noDefault, state.id);
  }
}

}  // namespace stepwright::asl::rules
