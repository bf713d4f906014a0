// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonpath/filter.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/json/print.h"
#include "engine/query/jsonpath/order.h"

namespace stepwright::query::jsonpath {
namespace {

using json::Kind;
using json::Value;

/// What an operand stands for; nothing where its path leads nowhere, which equals nothing at all.
std::optional<Value> read(const Operand& operand, const Value& item, const FilterScope& scope) {
  if (!operand.path) return operand.literal;
  const Value& from = operand.path->fromRoot ? scope.root : item;
  Outcome outcome = scope.find(*operand.path, from, scope.root, scope.work);
  if (outcome.kind == Outcome::Kind::NotFound) return std::nullopt;
  return std::move(outcome.value);
}

std::optional<double> numberIn(std::string_view text) {
  double number = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || problem != std::errc() || end != text.data() + text.size())
    return std::nullopt;
  return number;
}

bool looselyEqual(const Value& left, const Value& right) {
  if (left.isNumber() && right.isString()) {
    const auto number = numberIn(right.string());
    return number && *number == left.number();
  }
  if (left.isString() && right.isNumber()) return left.string() == json::print(right);
  return left == right;
}

/// -1, 0 or 1; nothing where the two have no order.
std::optional<int> order(const Value& left, const Value& right) {
  if (left.isNumber() && right.isNumber()) {
    if (left.isInteger() && right.isInteger()) {
      return left.integer() < right.integer() ? -1 : left.integer() > right.integer() ? 1 : 0;
    }
    return left.number() < right.number() ? -1 : left.number() > right.number() ? 1 : 0;
  }
  const bool leftText = left.isString() || left.isNumber();
  const bool rightText = right.isString() || right.isNumber();
  if (!leftText || !rightText) return std::nullopt;
  const std::string a = left.isString() ? std::string(left.string()) : json::print(left);
  const std::string b = right.isString() ? std::string(right.string()) : json::print(right);
  return compareUtf16(a, b);
}

bool contained(const Value& wanted, const std::vector<Value>& list, Work& work) {
  if (!work.spend(list.size() / 8)) return false;
  return std::any_of(list.begin(), list.end(),
                     [&](const Value& entry) { return looselyEqual(wanted, entry); });
}

bool matchesOne(const Pattern& pattern, const Value& value, Work& work) {
  switch (value.kind()) {
    case Kind::String:
      return pattern.matches(value.string(), work);
    case Kind::Number:
    case Kind::Boolean:
      return pattern.matches(json::print(value), work);
    default:
      return pattern.matches("", work);
  }
}

bool matchesAny(const Pattern& pattern, const Value& value, Work& work) {
  if (!value.isArray()) return matchesOne(pattern, value, work);
  return std::any_of(value.items().begin(), value.items().end(),
                     [&](const Value& entry) { return matchesOne(pattern, entry, work); });
}

std::int64_t comparedLength(const Value& value) {
  if (value.isString()) return utf16Length(value.string());
  return value.isArray() ? static_cast<std::int64_t>(value.size()) : -1;
}

bool isEmptyAs(const Value& value, const Value& wanted) {
  if (value.isString()) return value.string().empty() == wanted.boolean();
  return value.isContainer() && value.empty() == wanted.boolean();
}

bool hasType(const Value& value, const Value& wanted) {
  switch (value.kind()) {
    case Kind::Null:
      return wanted == Value("null");
    case Kind::Boolean:
      return wanted == Value("boolean");
    case Kind::Number:
      return wanted == Value("number");
    case Kind::String:
      return wanted == Value("string");
    case Kind::Array:
      return wanted == Value("array");
    case Kind::Object:
      return wanted == Value("object");
  }
  return false;
}

bool ordered(Relation relation, const Value& left, const Value& right) {
  const auto result = order(left, right);
  if (!result) return false;
  switch (relation) {
    case Relation::Less:
      return *result < 0;
    case Relation::LessOrEqual:
      return *result <= 0;
    case Relation::Greater:
      return *result > 0;
    default:
      return *result >= 0;
  }
}

bool compareSets(Relation relation, const Value& left, const Value& right, Work& work) {
  if (!right.isArray()) return false;
  if (relation == Relation::In) return contained(left, right.items(), work);
  if (relation == Relation::All) {
    if (!left.isArray()) return left.isObject();
    return std::all_of(right.items().begin(), right.items().end(),
                       [&](const Value& entry) { return contained(entry, left.items(), work); });
  }
  if (!left.isArray()) return false;
  const auto inRight = [&](const Value& entry) { return contained(entry, right.items(), work); };
  const auto& items = left.items();
  if (relation == Relation::SubsetOf) return std::all_of(items.begin(), items.end(), inRight);
  if (relation == Relation::AnyOf) return std::any_of(items.begin(), items.end(), inRight);
  return std::none_of(items.begin(), items.end(), inRight);
}

bool compareValues(Relation relation, const Value& left, const Value& right, Work& work) {
  switch (relation) {
    case Relation::Equal:
      return looselyEqual(left, right);
    case Relation::NotEqual:
      return !looselyEqual(left, right);
    case Relation::SameType:
      return left.kind() == right.kind() && left == right;
    case Relation::NotSameType:
      return left.kind() != right.kind() || !(left == right);
    case Relation::NotIn:
      return !compareSets(Relation::In, left, right, work);
    case Relation::Contains:
      if (left.isString()) {
        return right.isString() && left.string().find(right.string()) != std::string_view::npos;
      }
      return left.isArray() && contained(right, left.items(), work);
    case Relation::Size:
      return right.isNumber() && comparedLength(left) == right.integer();
    case Relation::Empty:
      return isEmptyAs(left, right);
    case Relation::Type:
      return hasType(left, right);
    case Relation::In:
    case Relation::All:
    case Relation::SubsetOf:
    case Relation::AnyOf:
    case Relation::NoneOf:
      return compareSets(relation, left, right, work);
    default:
      return ordered(relation, left, right);
  }
}

/// AWS counts a member whose value is null as missing.
bool exists(const Operand& operand, const Value& item, const FilterScope& scope) {
  const auto value = read(operand, item, scope);
  return value && !value->isNull();
}

bool compare(const Condition& condition, const Value& item, const FilterScope& scope) {
  if (condition.relation == Relation::Exists) return exists(condition.left, item, scope);
  if (condition.relation == Relation::NotExists) return !exists(condition.left, item, scope);
  if (condition.relation == Relation::Matches) {
    const bool left = condition.left.pattern != nullptr;
    const auto value = read(left ? condition.right : condition.left, item, scope);
    return value && matchesAny(left ? *condition.left.pattern : *condition.right.pattern, *value,
                               scope.work);
  }
  const auto left = read(condition.left, item, scope);
  const auto right = read(condition.right, item, scope);
  if (!left || !right) {
    return condition.relation == Relation::NotEqual ||
           condition.relation == Relation::NotSameType || (condition.relation == Relation::NotIn);
  }
  return compareValues(condition.relation, *left, *right, scope.work);
}

}  // namespace

bool accepts(const Condition& condition, const Value& item, const FilterScope& scope) {
  const auto test = [&](const std::shared_ptr<const Condition>& part) {
    return accepts(*part, item, scope);
  };
  const auto& parts = condition.parts;
  switch (condition.kind) {
    case Condition::Kind::And:
      return std::all_of(parts.begin(), parts.end(), test);
    case Condition::Kind::Or:
      return std::any_of(parts.begin(), parts.end(), test);
    case Condition::Kind::Not:
      return !test(parts.front());
    case Condition::Kind::Compare:
      break;
  }
  return compare(condition, item, scope);
}

}  // namespace stepwright::query::jsonpath
