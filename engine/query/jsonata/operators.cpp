// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/operators.h"

#include <cmath>

#include "engine/query/jsonata/evaluator.h"
#include "engine/query/jsonata/exported.h"
#include "engine/query/jsonata/scalars.h"
#include "engine/query/jsonata/semantics.h"
#include "engine/query/jsonata/sequences.h"
#include "engine/query/jsonata/stringify.h"
#include "engine/query/jsonata/text.h"

namespace stepwright::query::jsonata {
namespace {

bool isComparable(const Val& value) {
  return value.isUndefined() || value.isString() || value.isNumber();
}

Val sum(Evaluator& evaluator, const Node& node, const Val& left, const Val& right) {
  if (!left.isUndefined() && !isNumeric(evaluator, left)) {
    evaluator.fail("T2001", left);
    return {};
  }
  if (!right.isUndefined() && !isNumeric(evaluator, right)) {
    evaluator.fail("T2002", right);
    return {};
  }
  if (left.isUndefined() || right.isUndefined()) return {};
  return arithmetic(node.op, left.json(), right.json(), evaluator.dialect());
}

Val comparison(Evaluator& evaluator, const Node& node, const Val& left, const Val& right) {
  if (!isComparable(left) || !isComparable(right)) {
    evaluator.fail("T2010", isComparable(left) ? right : left);
    return {};
  }
  if (left.isUndefined() || right.isUndefined()) return {};
  if (left.isString() != right.isString()) {
    Failure failure{"T2009", {}, {}, 0, 0, describe(left)};
    failure.message = "The values " + describe(left) + " and " + describe(right) +
                      " either side of operator \"" + node.text +
                      "\" must be of the same data type";
    evaluator.failWith(std::move(failure));
    return {};
  }
  if (left.isNumber() && (std::isnan(left.number()) || std::isnan(right.number()))) return false;
  return inOrder(node.op, compareScalars(left.json(), right.json()));
}

Val joined(Evaluator& evaluator, const Val& left, const Val& right) {
  std::string text;
  if (left.isString()) {
    text = left.string();
  } else if (!left.isUndefined()) {
    text = stringify(evaluator, left);
  }
  if (right.isString()) {
    appendText(text, right.string());
  } else if (!right.isUndefined()) {
    appendText(text, stringify(evaluator, right));
  }
  evaluator.chargeString(text.size());
  return evaluator.failed() ? Val() : Val(json::Value(text));
}

Val rangeOf(Evaluator& evaluator, const Val& left, const Val& right) {
  const auto isWhole = [](const Val& value) {
    return value.isNumber() && std::isfinite(value.number()) &&
           value.number() == std::floor(value.number());
  };
  if (!left.isUndefined() && !isWhole(left)) {
    evaluator.fail("T2003", left);
    return {};
  }
  if (!right.isUndefined() && !isWhole(right)) {
    evaluator.fail("T2004", right);
    return {};
  }
  if (left.isUndefined() || right.isUndefined() || left.number() > right.number()) return {};
  const double count = right.number() - left.number() + 1;
  if (count > 1e7) {
    evaluator.fail("D2014", numberOf(count));
    return {};
  }
  return range(evaluator, left.json().integer(), static_cast<std::int64_t>(count));
}

}  // namespace

Val binary(Evaluator& evaluator, const Node& node, const Val& input, Frame* frame) {
  const Val left = evaluator.evaluate(*node.lhs, input, frame);
  const Val right = evaluator.evaluate(*node.rhs, input, frame);
  if (evaluator.failed()) return {};
  Val result;
  switch (node.op) {
    case Op::Add:
    case Op::Subtract:
    case Op::Multiply:
    case Op::Divide:
    case Op::Modulo:
      result = sum(evaluator, node, left, right);
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
      result = comparison(evaluator, node, left, right);
      break;
    case Op::Concat:
      result = joined(evaluator, left, right);
      break;
    case Op::Range:
      result = rangeOf(evaluator, left, right);
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
  evaluator.place(node, node.text);
  return result;
}

Val logical(Evaluator& evaluator, const Node& node, const Val& input, Frame* frame) {
  const bool left = truth(evaluator, evaluator.evaluate(*node.lhs, input, frame));
  evaluator.place(node, node.text);
  if (left == (node.op == Op::Or)) return left;
  const bool right = truth(evaluator, evaluator.evaluate(*node.rhs, input, frame));
  evaluator.place(node, node.text);
  return right;
}

Val negate(Evaluator& evaluator, const Node& node, const Val& input, Frame* frame) {
  const Val value = evaluator.evaluate(*node.rhs, input, frame);
  if (value.isUndefined()) return {};
  if (!isNumeric(evaluator, value)) {
    evaluator.fail("D1002", value);
    evaluator.place(node, node.text);
    return {};
  }
  if (value.json().isInteger() && value.json().integer() != INT64_MIN)
    return json::Value(-value.json().integer());
  return numberOf(-value.number());
}

Val array(Evaluator& evaluator, const Node& node, const Val& input, Frame* frame) {
  Val result = evaluator.newArray();
  const bool single = node.items.size() == 1;
  for (const Node* item : node.items) {
    const Val value = evaluator.evaluate(*item, input, frame);
    if (evaluator.failed()) return {};
    if (value.isUndefined()) continue;
    if (item->kind == NodeKind::Array || !value.isArray()) {
      result.array()->push(value);
    } else if (single) {
      result = append(evaluator, result, value);
    } else {
      result.array()->pushAll(value);
      if (!evaluator.spend(value.size() / 16)) return {};
    }
  }
  result.array()->cons = node.consarray;
  return result;
}

}  // namespace stepwright::query::jsonata
