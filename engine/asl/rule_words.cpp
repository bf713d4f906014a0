// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/rule_words.h"

#include <algorithm>
#include <array>

#include "engine/asl/hole_words.h"
#include "engine/base/trimmed.h"
#include "engine/json/print.h"

namespace stepwright::asl {
namespace {

using json::Value;

struct Comparison {
  std::string_view ending;  ///< of the operator's name, after String, Numeric, Boolean or Timestamp
  std::string_view words;
  std::string_view timeWords;
};

// The longer endings first: "LessThanEquals" ends with "Equals" too.
constexpr std::array<Comparison, 5> comparisons = {{{"LessThanEquals", "\u2264", "at or before"},
                                                    {"GreaterThanEquals", "\u2265", "at or after"},
                                                    {"LessThan", "<", "before"},
                                                    {"GreaterThan", ">", "after"},
                                                    {"Equals", "=", "="}}};

struct Test {
  std::string_view name;
  std::string_view yes;
  std::string_view no;
};

constexpr std::array<Test, 6> testWords = {
    {{"IsPresent", "is present", "is missing"},
     {"IsNull", "is null", "is not null"},
     {"IsNumeric", "is a number", "is not a number"},
     {"IsString", "is a text", "is not a text"},
     {"IsBoolean", "is true or false", "is not true or false"},
     {"IsTimestamp", "is a time", "is not a time"}}};

/// "$.order.total" reads as "order.total"; variables and the context keep their marks.
std::string nameOf(std::string_view path) {
  if (path == "$") return "input";
  if (path.starts_with("$.")) path.remove_prefix(2);
  return std::string(path);
}

/// Numbers stand as they are written in the document, what a template fills in as people write it.
std::string operandInWords(const Value& operand, bool isPath = false) {
  if (isTemplateCall(operand)) return templateCallText(operand, Format::Yaml);
  return isPath ? nameOf(operand.string()) : json::print(operand);
}

std::string testInWords(std::string_view name, const Value& operand, const std::string& variable) {
  for (const auto& test : testWords) {
    if (test.name == name)
      return variable + " " + std::string(operand.boolean() ? test.yes : test.no);
  }
  return {};
}

std::string comparisonInWords(std::string_view name, const Value& operand,
                              const std::string& variable) {
  const bool isPath = name.ends_with("Path");
  if (isPath) name.remove_suffix(4);
  if (name == "StringMatches") return variable + " like " + operandInWords(operand);
  if (name == "BooleanEquals" && operand.isBoolean() && !isPath)
    return variable + (operand.boolean() ? " is true" : " is false");
  const bool time = name.starts_with("Timestamp");
  for (const auto& comparison : comparisons) {
    if (!name.ends_with(comparison.ending)) continue;
    const auto words = time ? comparison.timeWords : comparison.words;
    std::string right = operandInWords(operand, isPath);
    if (time && !isPath && operand.isString()) right = std::string(operand.string());
    return variable + " " + std::string(words) + " " + right;
  }
  return {};
}

std::string ruleText(const Value& rule, int depth);

std::string joined(const Value& rules, std::string_view word, int depth) {
  std::string all;
  for (const auto& rule : rules.items()) {
    if (!all.empty()) all += " " + std::string(word) + " ";
    const bool group = (rule.contains("And") || rule.contains("Or")) && rules.size() > 1;
    all += group ? "(" + ruleText(rule, depth + 1) + ")" : ruleText(rule, depth + 1);
  }
  return all;
}

std::string ruleText(const Value& rule, int depth) {
  if (depth > 50) return "\u2026";
  if (const Value* all = rule.find("And")) return joined(*all, "and", depth);
  if (const Value* any = rule.find("Or")) return joined(*any, "or", depth);
  if (const Value* inner = rule.find("Not")) return "not (" + ruleText(*inner, depth + 1) + ")";
  const Value& read = rule["Variable"];
  const std::string variable = isTemplateCall(read) ? operandInWords(read) : nameOf(read.string());
  for (const auto& member : rule.members()) {
    std::string words = testInWords(member.name(), member.value, variable);
    if (words.empty()) words = comparisonInWords(member.name(), member.value, variable);
    if (!words.empty()) return words;
  }
  return {};
}

constexpr std::array<std::array<std::string_view, 2>, 6> shorter = {
    {{"$states.input.", ""},
     {"$states.input", "input"},
     {"$states.context.", "context."},
     {">=", "\u2265"},
     {"<=", "\u2264"},
     {"!=", "\u2260"}}};

/// Where the text or name in quotes that begins at `at` ends; `at` itself where none begins there.
std::size_t endOfQuoted(std::string_view text, std::size_t at) {
  const char quote = text[at];
  if (quote != '"' && quote != '\'' && quote != '`') return at;
  for (std::size_t i = at + 1; i < text.size(); ++i) {
    if (text[i] == '\\' && quote != '`') {
      ++i;
    } else if (text[i] == quote) {
      return i + 1;
    }
  }
  return text.size();
}

/// On one line and without what is always there; texts and names in quotes stand as written.
std::string conditionInWords(std::string_view condition) {
  const std::size_t open = condition.find("{%");
  const std::size_t close = condition.rfind("%}");
  if (open != std::string_view::npos && close != std::string_view::npos && open + 2 <= close) {
    condition = condition.substr(open + 2, close - open - 2);
  }
  std::string text;
  bool space = false;
  for (std::size_t at = 0; at < condition.size();) {
    if (isBlank(condition[at])) {
      space = !text.empty();
      ++at;
      continue;
    }
    if (space) text += ' ';
    space = false;
    if (const std::size_t end = endOfQuoted(condition, at); end > at) {
      text += condition.substr(at, end - at);
      at = end;
      continue;
    }
    const auto rest = condition.substr(at);
    const auto known = std::find_if(shorter.begin(), shorter.end(),
                                    [&](const auto& each) { return rest.starts_with(each[0]); });
    text += known == shorter.end() ? rest.substr(0, 1) : (*known)[1];
    at += known == shorter.end() ? 1 : (*known)[0].size();
  }
  return text;
}

}  // namespace

std::string ruleInWords(const json::Value& rule, QueryLanguage language) {
  const Value& condition = rule["Condition"];
  if (language == QueryLanguage::Jsonata || condition.isString()) {
    return condition.isBoolean() ? (condition.boolean() ? "always" : "never")
                                 : conditionInWords(condition.string());
  }
  return ruleText(rule, 0);
}

}  // namespace stepwright::asl
