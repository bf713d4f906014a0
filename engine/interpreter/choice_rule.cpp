// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/choice_rule.h"

#include <array>
#include <compare>

#include "engine/base/time.h"

namespace stepwright::interpreter {
namespace {

using json::Value;

Error noSuchPath(const std::string& path) {
  return {
      "States.Runtime",
      "Invalid path '" + path + "': The choice state's condition path references an invalid value.",
      "", ""};
}

Result<std::optional<query::Path>> parsePath(const Value& text) {
  auto parsed = query::Path::parse(text.string());
  if (!parsed) return Error{"SCHEMA_VALIDATION_FAILED", parsed.error().message, "", ""};
  return std::optional<query::Path>(std::move(parsed).value());
}

struct Prefix {
  std::string_view text;
  Compared compared;
};
constexpr std::array<Prefix, 4> prefixes = {{{"String", Compared::String},
                                             {"Numeric", Compared::Numeric},
                                             {"Boolean", Compared::Boolean},
                                             {"Timestamp", Compared::Timestamp}}};
struct Suffix {
  std::string_view text;
  Comparison comparison;
};
constexpr std::array<Suffix, 6> suffixes = {{{"Equals", Comparison::Equals},
                                             {"LessThan", Comparison::Less},
                                             {"GreaterThan", Comparison::Greater},
                                             {"LessThanEquals", Comparison::LessEquals},
                                             {"GreaterThanEquals", Comparison::GreaterEquals},
                                             {"Matches", Comparison::Matches}}};
constexpr std::array<Prefix, 6> types = {{{"IsString", Compared::String},
                                          {"IsNumeric", Compared::Numeric},
                                          {"IsBoolean", Compared::Boolean},
                                          {"IsTimestamp", Compared::Timestamp},
                                          {"IsNull", Compared::Null},
                                          {"IsPresent", Compared::Present}}};

/// Reads an operator's name; false where it is none.
bool readOperator(std::string_view name, ChoiceCondition& condition, bool& operandIsPath) {
  for (const auto& type : types) {
    if (name != type.text) continue;
    condition.comparison = Comparison::Is;
    condition.compared = type.compared;
    return true;
  }
  operandIsPath = name.ends_with("Path");
  if (operandIsPath) name.remove_suffix(4);
  for (const auto& prefix : prefixes) {
    if (!name.starts_with(prefix.text)) continue;
    for (const auto& suffix : suffixes) {
      if (name.substr(prefix.text.size()) != suffix.text) continue;
      condition.compared = prefix.compared;
      condition.comparison = suffix.comparison;
      return true;
    }
  }
  return false;
}

Result<ChoiceCondition> compileTest(const Value& rule) {
  ChoiceCondition condition;
  auto variable = parsePath(rule["Variable"]);
  if (!variable) return variable.error();
  condition.variable = std::move(variable).value();
  for (const auto& member : rule.members()) {
    bool operandIsPath = false;
    if (!readOperator(member.name(), condition, operandIsPath)) continue;
    if (!operandIsPath) {
      condition.operand = member.value;
      return condition;
    }
    auto path = parsePath(member.value);
    if (!path) return path.error();
    condition.operandPath = std::move(path).value();
    return condition;
  }
  return Error{"SCHEMA_VALIDATION_FAILED", "The Choice rule has no comparison operator", "", ""};
}

/// The order of UTF-16 code units, which is that of Java's strings: as bytes, but for supplementary
/// characters.
std::strong_ordering compareText(std::string_view left, std::string_view right) {
  const std::size_t shared = std::min(left.size(), right.size());
  for (std::size_t i = 0; i < shared; ++i) {
    auto a = static_cast<unsigned char>(left[i]);
    auto b = static_cast<unsigned char>(right[i]);
    if (a == b) continue;
    const bool inverted =
        (a >= 0xF0 && (b == 0xEE || b == 0xEF)) || (b >= 0xF0 && (a == 0xEE || a == 0xEF));
    return inverted ? b <=> a : a <=> b;
  }
  return left.size() <=> right.size();
}

std::partial_ordering compareNumbers(const Value& left, const Value& right) {
  if (left.isInteger() && right.isInteger()) return left.integer() <=> right.integer();
  return left.number() <=> right.number();
}

/// Unordered where one of the two is not of the operator's type: then no comparison holds.
std::partial_ordering order(Compared type, const Value& left, const Value& right) {
  constexpr auto unordered = std::partial_ordering::unordered;
  switch (type) {
    case Compared::String:
      return left.isString() && right.isString()
                 ? std::partial_ordering(compareText(left.string(), right.string()))
                 : unordered;
    case Compared::Numeric:
      return left.isNumber() && right.isNumber() ? compareNumbers(left, right) : unordered;
    case Compared::Boolean:
      return left.isBoolean() && right.isBoolean()
                 ? std::partial_ordering(left.boolean() <=> right.boolean())
                 : unordered;
    case Compared::Timestamp: {
      const auto a = left.isString() ? parseRfc3339(left.string()) : std::nullopt;
      const auto b = right.isString() ? parseRfc3339(right.string()) : std::nullopt;
      return a && b ? std::partial_ordering(a->ms <=> b->ms) : unordered;
    }
    default:
      return unordered;
  }
}

bool isOfType(Compared type, const Value& value) {
  switch (type) {
    case Compared::String:
      return value.isString();
    case Compared::Numeric:
      return value.isNumber();
    case Compared::Boolean:
      return value.isBoolean();
    case Compared::Timestamp:
      return value.isString() && parseRfc3339(value.string()).has_value();
    case Compared::Null:
      return value.isNull();
    case Compared::Present:
      return true;
  }
  return false;
}

bool compare(const ChoiceCondition& condition, const Value& left, const Value& right) {
  if (condition.comparison == Comparison::Is)
    return isOfType(condition.compared, left) == right.boolean();
  if (condition.comparison == Comparison::Matches) {
    return left.isString() && right.isString() && wildcardMatches(right.string(), left.string());
  }
  const auto found = order(condition.compared, left, right);
  switch (condition.comparison) {
    case Comparison::Equals:
      return found == 0;
    case Comparison::Less:
      return found < 0;
    case Comparison::Greater:
      return found > 0;
    case Comparison::LessEquals:
      return found <= 0;
    case Comparison::GreaterEquals:
      return found >= 0;
    default:
      return false;
  }
}

Result<bool> test(const ChoiceCondition& condition, const query::Data& data) {
  auto left = condition.variable->find(data);
  if (!left) {
    const bool asksForIt =
        condition.comparison == Comparison::Is && condition.compared == Compared::Present;
    if (asksForIt) return !condition.operand.boolean();
    return noSuchPath(condition.variable->text());
  }
  if (!condition.operandPath) return compare(condition, *left, condition.operand);
  auto right = condition.operandPath->find(data);
  if (!right) return noSuchPath(condition.operandPath->text());
  return compare(condition, *left, *right);
}

}  // namespace

Result<ChoiceCondition> compileCondition(const Value& rule) {
  ChoiceCondition condition;
  const auto addPart = [&](const Value& part) -> Result<bool> {
    auto compiled = compileCondition(part);
    if (!compiled) return compiled.error();
    condition.parts.push_back(std::move(compiled).value());
    return true;
  };
  if (const Value* negated = rule.find("Not")) {
    condition.kind = ChoiceCondition::Kind::Not;
    if (auto added = addPart(*negated); !added) return added.error();
    return condition;
  }
  const bool isAnd = rule.contains("And");
  if (!isAnd && !rule.contains("Or")) return compileTest(rule);
  condition.kind = isAnd ? ChoiceCondition::Kind::And : ChoiceCondition::Kind::Or;
  for (const auto& part : rule[isAnd ? "And" : "Or"].items()) {
    if (auto added = addPart(part); !added) return added.error();
  }
  return condition;
}

Result<bool> holds(const ChoiceCondition& condition, const query::Data& data) {
  if (condition.kind == ChoiceCondition::Kind::Test) return test(condition, data);
  if (condition.kind == ChoiceCondition::Kind::Not) {
    auto inner = holds(condition.parts.front(), data);
    return inner ? Result<bool>(!*inner) : inner;
  }
  const bool decisive = condition.kind == ChoiceCondition::Kind::Or;
  for (const auto& part : condition.parts) {
    auto one = holds(part, data);
    if (!one || *one == decisive) return one;
  }
  return !decisive;
}

bool usesContext(const ChoiceCondition& condition) {
  for (const auto& part : condition.parts) {
    if (usesContext(part)) return true;
  }
  return (condition.variable && condition.variable->usesContext()) ||
         (condition.operandPath && condition.operandPath->usesContext());
}

bool wildcardMatches(std::string_view pattern, std::string_view text) {
  std::size_t p = 0;
  std::size_t t = 0;
  std::size_t star = std::string_view::npos;
  std::size_t resume = 0;
  while (t < text.size() || p < pattern.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = ++p;
      resume = t;
      continue;
    }
    const bool escaped = p + 1 < pattern.size() && pattern[p] == '\\' &&
                         (pattern[p + 1] == '*' || pattern[p + 1] == '\\');
    const std::size_t at = escaped ? p + 1 : p;
    if (at < pattern.size() && t < text.size() && pattern[at] == text[t]) {
      p = at + 1;
      ++t;
      continue;
    }
    if (star == std::string_view::npos || resume >= text.size()) return false;
    p = star;
    t = ++resume;
  }
  return true;
}

}  // namespace stepwright::interpreter
