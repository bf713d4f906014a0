// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "engine/query/jsonata/evaluator.h"
#include "engine/query/jsonata/scalars.h"
#include "engine/query/jsonata/semantics.h"
#include "engine/query/jsonata/text.h"

namespace stepwright::query::jsonata {
namespace {

bool isComparable(const Val& value) {
  return value.isUndefined() || value.isString() || value.isNumber();
}

}  // namespace

Val Evaluator::binary(const Node& node, const Val& input, Frame* frame) {
  if (node.op == Op::And || node.op == Op::Or) return logical(node, input, frame);
  const Val left = evaluate(*node.lhs, input, frame);
  const Val right = evaluate(*node.rhs, input, frame);
  if (failed()) return {};
  Val result;
  switch (node.op) {
    case Op::Add:
    case Op::Subtract:
    case Op::Multiply:
    case Op::Divide:
    case Op::Modulo:
      result = arithmetic(node, left, right);
      break;
    case Op::Equal:
    case Op::NotEqual:
      if (left.isUndefined() || right.isUndefined()) return false;
      result = deepEqual(left, right) == (node.op == Op::Equal);
      break;
    case Op::Less:
    case Op::LessEqual:
    case Op::Greater:
    case Op::GreaterEqual:
      result = comparison(node, left, right);
      break;
    case Op::Concat:
      result = concat(node, left, right);
      break;
    case Op::Range:
      result = rangeOperator(node, left, right);
      break;
    case Op::In: {
      bool found = false;
      if (!right.isArray()) found = !left.isUndefined() && left.identical(right);
      for (std::size_t i = 0; !found && !left.isUndefined() && i < right.size(); ++i) {
        found = left.identical(right.at(i));
      }
      return found;
    }
    default:
      break;
  }
  place(node, node.text);
  return result;
}

Val Evaluator::logical(const Node& node, const Val& input, Frame* frame) {
  const bool left = truth(*this, evaluate(*node.lhs, input, frame));
  place(node, node.text);
  if (left == (node.op == Op::Or)) return left;
  const bool right = truth(*this, evaluate(*node.rhs, input, frame));
  place(node, node.text);
  return right;
}

Val Evaluator::arithmetic(const Node& node, const Val& left, const Val& right) {
  if (!left.isUndefined() && !isNumeric(*this, left)) {
    fail("T2001", left);
    return {};
  }
  if (!right.isUndefined() && !isNumeric(*this, right)) {
    fail("T2002", right);
    return {};
  }
  if (left.isUndefined() || right.isUndefined()) return {};
  return jsonata::arithmetic(node.op, left.json(), right.json(), dialect_);
}

Val Evaluator::comparison(const Node& node, const Val& left, const Val& right) {
  if (!isComparable(left) || !isComparable(right)) {
    fail("T2010", isComparable(left) ? right : left);
    return {};
  }
  if (left.isUndefined() || right.isUndefined()) return {};
  if (left.isString() != right.isString()) {
    Failure failure{"T2009", {}, {}, 0, 0, describe(left)};
    failure.message = "The values " + describe(left) + " and " + describe(right) +
                      " either side of operator \"" + node.text +
                      "\" must be of the same data type";
    failWith(std::move(failure));
    return {};
  }
  if (left.isNumber() && (std::isnan(left.number()) || std::isnan(right.number()))) return false;
  return inOrder(node.op, compareScalars(left.json(), right.json()));
}

Val Evaluator::concat(const Node&, const Val& left, const Val& right) {
  std::string text;
  if (left.isString()) {
    text = left.string();
  } else if (!left.isUndefined()) {
    text = stringify(*this, left);
  }
  if (right.isString()) {
    appendText(text, right.string());
  } else if (!right.isUndefined()) {
    appendText(text, stringify(*this, right));
  }
  chargeString(text.size());
  return failed() ? Val() : Val(json::Value(text));
}

Val Evaluator::rangeOperator(const Node&, const Val& left, const Val& right) {
  const auto isWhole = [](const Val& value) {
    return value.isNumber() && std::isfinite(value.number()) &&
           value.number() == std::floor(value.number());
  };
  if (!left.isUndefined() && !isWhole(left)) {
    fail("T2003", left);
    return {};
  }
  if (!right.isUndefined() && !isWhole(right)) {
    fail("T2004", right);
    return {};
  }
  if (left.isUndefined() || right.isUndefined() || left.number() > right.number()) return {};
  const double count = right.number() - left.number() + 1;
  if (count > 1e7) {
    fail("D2014", numberOf(count));
    return {};
  }
  return range(left.json().integer(), right.json().integer(), static_cast<std::int64_t>(count));
}

Val Evaluator::range(std::int64_t first, std::int64_t, std::int64_t count) {
  if (!reserveBytes(static_cast<std::size_t>(count) * 8)) return {};
  Val made = newSequence();
  made.array()->setRange(first, static_cast<std::size_t>(count));
  return made;
}

Val Evaluator::negate(const Node& node, const Val& input, Frame* frame) {
  const Val value = evaluate(*node.rhs, input, frame);
  if (value.isUndefined()) return {};
  if (!isNumeric(*this, value)) {
    fail("D1002", value);
    place(node, node.text);
    return {};
  }
  if (value.json().isInteger() && value.json().integer() != INT64_MIN)
    return json::Value(-value.json().integer());
  return numberOf(-value.number());
}

Val Evaluator::array(const Node& node, const Val& input, Frame* frame) {
  Val result = newArray();
  const bool single = node.items.size() == 1;
  for (const Node* item : node.items) {
    const Val value = evaluate(*item, input, frame);
    if (failed()) return {};
    if (value.isUndefined()) continue;
    if (item->kind == NodeKind::Array || !value.isArray()) {
      result.array()->push(value);
    } else if (single) {
      result = append(result, value);
    } else {
      result.array()->pushAll(value);
      if (!spend(value.size() / 16)) return {};
    }
  }
  result.array()->cons = node.consarray;
  return result;
}

}  // namespace stepwright::query::jsonata
