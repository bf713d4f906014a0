// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/assist/try_condition.h"

#include "engine/asl/graph.h"
#include "engine/asl/rule_words.h"
#include "engine/assist/notices.h"
#include "engine/assist/try_expression.h"
#include "engine/interpreter/choice_rule.h"
#include "engine/json/print.h"
#include "engine/query/scope.h"

namespace stepwright::assist {
namespace {

using json::Value;

std::string briefly(const Value& value) {
  const std::string text = json::print(value);
  if (text.size() <= 40) return text;
  std::size_t end = 37;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end) + "\u2026";
}

std::string pathName(std::string_view path) {
  if (path == "$") return "input";
  if (path.starts_with("$.")) path.remove_prefix(2);
  return std::string(path);
}

/// "total > 1,000" with what stands at $.total in place of its name.
std::string withData(const Value& test, const Sample& sample) {
  const std::string path(test["Variable"].string());
  std::string words = asl::ruleInWords(test, asl::QueryLanguage::JsonPath);
  const std::string name = pathName(path);
  if (path.empty() || !words.starts_with(name)) return {};
  const Trial left = tryExpression(path, asl::QueryLanguage::JsonPath, sample);
  return (left.value ? briefly(*left.value) : name) + words.substr(name.size());
}

ConditionTrial tryPathRule(const Value& rule, const Sample& sample) {
  const auto compiled = interpreter::compileCondition(rule);
  if (!compiled) return {.problem = compiled.error().message};
  if (!sample.input) return {};
  const query::Scope scope(sample.variables);
  const auto holds = interpreter::holds(*compiled, {*sample.input, sample.context, scope});
  if (!holds) return {.problem = holds.error().message};
  const bool group = rule.contains("And") || rule.contains("Or") || rule.contains("Not");
  return {.holds = *holds, .words = group ? std::string() : withData(rule, sample)};
}

ConditionTrial fromTrial(const Trial& trial) {
  if (!trial.problem.empty()) return {.problem = trial.problem};
  if (!trial.value) return {};
  if (!trial.value->isBoolean())
    return {.problem = worded(notices::noCondition, {briefly(*trial.value)})};
  return {.holds = trial.value->boolean()};
}

}  // namespace

ConditionTrial tryRule(const Value& rule, asl::QueryLanguage language, const Sample& sample) {
  if (language == asl::QueryLanguage::JsonPath) return tryPathRule(rule, sample);
  const Value& condition = rule["Condition"];
  if (condition.isBoolean()) {
    ConditionTrial trial;
    if (sample.input) trial.holds = condition.boolean();
    return trial;
  }
  return fromTrial(tryExpression(condition.string(), language, sample));
}

ConditionTrial tryTest(const std::string& expression, const std::string& left,
                       const std::string& op, const std::string& right, const Sample& sample) {
  constexpr auto language = asl::QueryLanguage::Jsonata;
  ConditionTrial trial = fromTrial(tryExpression(expression, language, sample));
  if (!trial.holds || op.empty()) return trial;
  const auto value = [&](const std::string& text) {
    const Trial one = tryExpression(text, language, sample);
    return one.value ? Phrase(briefly(*one.value)) : worded(notices::nothing);
  };
  if (op == "exists" || op == "missing") {
    const bool there = (op == "exists") == *trial.holds;
    trial.words = there ? worded(notices::isThere, {value(left)}) : worded(notices::nothingThere);
  } else if (op == "notEmpty" || op == "empty") {
    trial.words = worded(notices::entries, {value("$count(" + left + ")")});
  } else {
    trial.words = Phrase("%1 %2 %3", {value(left), op, value(right)});
  }
  return trial;
}

}  // namespace stepwright::assist
