// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/semantics.h"

#include <cmath>
#include <functional>

#include "engine/query/jsonata/evaluator.h"
#include "engine/query/jsonata/text.h"

namespace stepwright::query::jsonata {
namespace {

// Deeper values than JSON text may have; following them further would only use up the stack.
constexpr int maxNesting = 1000;
// Deeper than this, equality must tell what a hash does not.
constexpr int maxHashed = 4;

bool equalWithin(const Val& left, const Val& right, int depth) {
  if (depth > maxNesting) return false;
  if (left.isJson() && right.isJson()) return left.json() == right.json();
  if (left.isArray() && right.isArray()) {
    if (left.size() != right.size()) return false;
    for (std::size_t i = 0; i < left.size(); ++i) {
      if (!equalWithin(left.at(i), right.at(i), depth + 1)) return false;
    }
    return true;
  }
  if (left.isObject() && right.isObject()) {
    if (left.memberCount() != right.memberCount()) return false;
    for (std::size_t i = 0; i < left.memberCount(); ++i) {
      const json::Value key = left.keyAt(i);
      if (!right.hasMember(key.string())) return false;
      if (!equalWithin(left.memberAt(i), right.member(key.string()), depth + 1)) return false;
    }
    return true;
  }
  return left.identical(right);
}

/// Members may stand in any order, so that theirs are added up.
std::size_t hashWithin(const Val& value, int depth) {
  constexpr std::size_t spread = 0x9E3779B97F4A7C15U;
  if (value.isString()) return std::hash<std::string_view>{}(value.string());
  if (value.isNumber()) return std::hash<double>{}(value.number());
  if (value.isBoolean()) return value.boolean() ? 3 : 5;
  std::size_t hash = value.isArray() ? 7 : (value.isObject() ? 11 : 13);
  if (depth > maxHashed) return hash;
  for (std::size_t i = 0; value.isArray() && i < value.size(); ++i) {
    hash = hash * spread + hashWithin(value.at(i), depth + 1);
  }
  for (std::size_t i = 0; value.isObject() && i < value.memberCount(); ++i) {
    const std::size_t key = std::hash<std::string_view>{}(value.keyAt(i).string());
    hash += (key ^ hashWithin(value.memberAt(i), depth + 1)) * spread;
  }
  return hash;
}

Val copyWithin(Evaluator& evaluator, const Val& value, int depth) {
  if (depth > maxNesting) {
    evaluator.failWith({"U1001", "The value is nested too deeply", {}, 0, 0, {}});
    return {};
  }
  if (!evaluator.spend(1)) return {};
  if (value.isFunction()) return json::Value("");
  if (value.isArray()) {
    Val copy = evaluator.newArray();
    copy.array()->reserve(value.size());
    for (std::size_t i = 0; i < value.size(); ++i) {
      Val item = copyWithin(evaluator, value.at(i), depth + 1);
      copy.array()->push(item.isUndefined() ? Val(json::Value()) : std::move(item));
    }
    return copy;
  }
  if (!value.isObject()) return value;
  auto* object = new ObjectNode;
  Val copy(object);
  for (std::size_t i = 0; i < value.memberCount(); ++i) {
    Val member = copyWithin(evaluator, value.memberAt(i), depth + 1);
    if (!member.isUndefined()) object->set(value.keyAt(i), std::move(member));
  }
  return copy;
}

}  // namespace

bool isNumeric(Evaluator& evaluator, const Val& value) {
  if (!value.isNumber()) return false;
  if (value.json().isInteger()) return true;
  const double number = value.number();
  if (std::isinf(number)) {
    evaluator.failWith({"D1001", {}, {}, 0, 0, number > 0 ? "Infinity" : "-Infinity"});
    return false;
  }
  return !std::isnan(number);
}

bool isArrayOfNumbers(Evaluator& evaluator, const Val& value) {
  if (!value.isArray()) return false;
  if (value.array() != nullptr && value.array()->isRange()) return true;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (!isNumeric(evaluator, value.at(i))) return false;
  }
  return true;
}

bool isArrayOfStrings(const Val& value) {
  if (!value.isArray()) return false;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (!value.at(i).isString()) return false;
  }
  return true;
}

bool truth(Evaluator& evaluator, const Val& value) {
  if (value.isBoolean()) return value.boolean();
  if (value.isString()) return !value.string().empty();
  if (value.isNumber()) return isNumeric(evaluator, value) && value.number() != 0;
  if (value.isObject()) return value.memberCount() > 0;
  if (!value.isArray()) return false;
  // One at a time: nested arrays of one item may be deep.
  Val current = value;
  while (current.isArray() && current.size() == 1) current = current.at(0);
  if (!current.isArray()) return truth(evaluator, current);
  if (!evaluator.spend(1)) return false;
  for (std::size_t i = 0; i < current.size(); ++i) {
    if (truth(evaluator, current.at(i))) return true;
  }
  return false;
}

bool scriptTruth(const Val& value) {
  if (value.isUndefined() || value.isNull()) return false;
  if (value.isBoolean()) return value.boolean();
  if (value.isString()) return !value.string().empty();
  if (value.isNumber()) return value.number() != 0 && !std::isnan(value.number());
  return true;
}

std::size_t deepHash(const Val& value) { return hashWithin(value, 0); }

bool deepEqual(const Val& left, const Val& right) { return equalWithin(left, right, 0); }

Val deepCopy(Evaluator& evaluator, const Val& value) { return copyWithin(evaluator, value, 0); }

}  // namespace stepwright::query::jsonata
