// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/scalars.h"

#include <charconv>
#include <cmath>

#include "engine/json/print.h"
#include "engine/query/jsonata/numbers.h"
#include "engine/query/jsonata/text.h"

namespace stepwright::query::jsonata {
namespace {

constexpr double exactIntegers = 9007199254740992.0;

/// The exact result of two integers; false where it does not fit or is no integer.
bool exactly(Op op, std::int64_t left, std::int64_t right, std::int64_t& result) {
  switch (op) {
    case Op::Add:
      return !__builtin_add_overflow(left, right, &result);
    case Op::Subtract:
      return !__builtin_sub_overflow(left, right, &result);
    case Op::Multiply:
      // A product of 0 with a negative number is -0 in JavaScript, which prints as 0 all the same.
      return !__builtin_mul_overflow(left, right, &result);
    case Op::Divide:
      if (right == 0 || right == -1 || left % right != 0) return false;
      result = left / right;
      return true;
    case Op::Modulo:
      if (right == 0 || right == -1) return false;
      result = left % right;
      return true;
    default:
      return false;
  }
}

double inexactly(Op op, double left, double right) {
  switch (op) {
    case Op::Add:
      return left + right;
    case Op::Subtract:
      return left - right;
    case Op::Multiply:
      return left * right;
    case Op::Divide:
      return left / right;
    default:
      return std::fmod(left, right);
  }
}

}  // namespace

bool isFinite(const json::Value& value) {
  return value.isInteger() || (value.isNumber() && std::isfinite(value.number()));
}

json::Value numberOf(double value) {
  if (value > -exactIntegers && value < exactIntegers && value == std::floor(value))
    return json::Value(static_cast<std::int64_t>(value));
  return json::Value(value);
}

json::Value arithmetic(Op op, const json::Value& left, const json::Value& right, Dialect dialect) {
  std::int64_t whole = 0;
  if (left.isInteger() && right.isInteger() &&
      exactly(op, left.integer(), right.integer(), whole)) {
    const bool small = std::fabs(static_cast<double>(whole)) < exactIntegers;
    if (small || dialect == Dialect::Aws) return json::Value(whole);
  }
  return numberOf(inexactly(op, left.number(), right.number()));
}

int compareScalars(const json::Value& left, const json::Value& right) {
  if (left.isString()) return compareUnits(left.string(), right.string());
  if (left.isInteger() && right.isInteger()) {
    const auto a = left.integer();
    const auto b = right.integer();
    return a == b ? 0 : (a < b ? -1 : 1);
  }
  const double a = left.number();
  const double b = right.number();
  return a == b ? 0 : (a < b ? -1 : 1);
}

bool inOrder(Op op, int order) {
  switch (op) {
    case Op::Less:
      return order < 0;
    case Op::LessEqual:
      return order <= 0;
    case Op::Greater:
      return order > 0;
    default:
      return order >= 0;
  }
}

void appendNumber(std::string& out, const json::Value& number, Dialect dialect) {
  const double real = number.number();
  if (number.isInteger() && (dialect == Dialect::Aws || std::fabs(real) <= exactIntegers)) {
    char digits[24];
    out.append(digits, std::to_chars(digits, digits + sizeof digits, number.integer()).ptr);
  } else {
    out += json::printNumber(real == std::floor(real) ? real : toFifteenDigits(real));
  }
}

const json::Value& booleanOf(bool value) {
  static const json::Value yes(true), no(false);
  return value ? yes : no;
}

std::optional<bool> scalarTruth(const json::Value* value) {
  if (value == nullptr || value->isNull()) return false;
  if (value->isBoolean()) return value->boolean();
  if (value->isString()) return !value->string().empty();
  if (isFinite(*value)) return value->number() != 0;
  return std::nullopt;
}

bool appendScalar(std::string& out, const json::Value& value, Dialect dialect) {
  if (value.isString()) {
    appendText(out, value.string());
  } else if (isFinite(value)) {
    appendNumber(out, value, dialect);
  } else if (value.isBoolean()) {
    out += value.boolean() ? "true" : "false";
  } else if (value.isNull()) {
    out += "null";
  } else {
    return false;
  }
  return true;
}

}  // namespace stepwright::query::jsonata
