// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonpath/functions.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "engine/json/print.h"
#include "engine/query/java_text.h"

namespace stepwright::query::jsonpath {
namespace {

using json::Value;

Outcome found(Value value) { return {Outcome::Kind::Found, std::move(value), {}}; }
Outcome notFound(std::string reason) { return {Outcome::Kind::NotFound, {}, std::move(reason)}; }

void collectNumbers(const Value& value, std::vector<double>& numbers) {
  if (value.isNumber()) numbers.push_back(value.number());
  for (const auto& item : value.items()) {
    if (item.isNumber()) numbers.push_back(item.number());
  }
}

double reduce(FunctionName name, const std::vector<double>& numbers) {
  double sum = 0;
  double squares = 0;
  for (const double number : numbers) {
    sum += number;
    squares += number * number;
  }
  const auto count = static_cast<double>(numbers.size());
  switch (name) {
    case FunctionName::Min:
      return *std::min_element(numbers.begin(), numbers.end());
    case FunctionName::Max:
      return *std::max_element(numbers.begin(), numbers.end());
    case FunctionName::Sum:
      return sum;
    case FunctionName::Avg:
      return sum / count;
    default:
      return std::sqrt(squares / count - sum * sum / count / count);
  }
}

Outcome aggregate(FunctionName name, const Value& node, const std::vector<Value>& arguments) {
  std::vector<double> numbers;
  if (node.isArray()) collectNumbers(node, numbers);
  for (const auto& argument : arguments) collectNumbers(argument, numbers);
  if (numbers.empty()) {
    return notFound("Aggregation function attempted to calculate value using empty array");
  }
  return found(javaDouble(reduce(name, numbers)));
}

Value lengthOf(const Value& node, const std::vector<Value>& arguments) {
  const Value& counted = arguments.empty() ? node : arguments.front();
  return counted.isContainer() ? Value(static_cast<std::int64_t>(counted.size())) : Value();
}

Value keysOf(const Value& node) {
  if (!node.isObject()) return {};
  std::vector<Value> keys;
  for (const auto& member : node.members()) keys.push_back(member.key);
  return Value::array(std::move(keys));
}

void appendText(std::string& out, const Value& value) {
  if (value.isString()) out += value.string();
  if (value.isNumber()) out += javaText(value);
}

Value concatenated(const Value& node, const std::vector<Value>& arguments) {
  std::string out;
  for (const auto& item : node.items()) {
    if (item.isString()) out += item.string();
  }
  for (const auto& argument : arguments) {
    appendText(out, argument);
    for (const auto& item : argument.items()) appendText(out, item);
  }
  return out;
}

Value appended(const Value& node, const std::vector<Value>& arguments) {
  if (!node.isArray()) return node;
  std::vector<Value> items = node.items();
  items.insert(items.end(), arguments.begin(), arguments.end());
  return Value::array(std::move(items));
}

Value distinct(const Value& node, Work& work) {
  std::vector<Value> kept;
  for (const auto& item : node.items()) {
    if (!work.spend(1 + kept.size() / 8)) break;
    if (std::find(kept.begin(), kept.end(), item) == kept.end()) kept.push_back(item);
  }
  return Value::array(std::move(kept));
}

Outcome itemAt(const Value& node, std::int64_t index) {
  if (!node.isArray() || node.empty()) {
    return notFound("Aggregation function attempted to calculate value using empty array");
  }
  const auto size = static_cast<std::int64_t>(node.size());
  if (index < 0) index += size;
  if (index < 0 || index >= size) return notFound("Index out of bounds: " + std::to_string(index));
  return found(node.at(static_cast<std::size_t>(index)));
}

}  // namespace

Outcome callFunction(FunctionName function, const Value& node, const std::vector<Value>& arguments,
                     Work& work) {
  switch (function) {
    case FunctionName::Length:
      return found(lengthOf(node, arguments));
    case FunctionName::Keys:
      return found(keysOf(node));
    case FunctionName::Concat:
      return found(concatenated(node, arguments));
    case FunctionName::Append:
      return found(appended(node, arguments));
    case FunctionName::Distinct:
      return found(distinct(node, work));
    case FunctionName::First:
      return itemAt(node, 0);
    case FunctionName::Last:
      return itemAt(node, -1);
    case FunctionName::Index:
      return itemAt(node, arguments.empty() ? 0 : arguments.front().integer());
    default:
      return aggregate(function, node, arguments);
  }
}

}  // namespace stepwright::query::jsonpath
