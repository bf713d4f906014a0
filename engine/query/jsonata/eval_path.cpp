// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "engine/query/jsonata/evaluator.h"
#include "engine/query/jsonata/semantics.h"

namespace stepwright::query::jsonata {
namespace {

/// What a path does with the value of a step: the items of an array, unless it was written as one.
void pushFlat(ArrayNode& out, Val value) {
  if (value.isArray() && !(value.array() != nullptr && value.array()->cons)) {
    out.pushAll(value);
  } else {
    out.push(std::move(value));
  }
}

}  // namespace

Val Evaluator::path(const Node& node, const Val& input, Frame* frame) {
  if (node.plainPath) return plainPath(node, input, frame);
  const bool asItems = input.isArray() && node.items.front()->kind != NodeKind::Variable;
  if (asItems) return steps(node, 0, input, frame);
  Val sequence = newSequence();
  sequence.array()->push(input);
  return steps(node, 0, std::move(sequence), frame);
}

/// A path of names alone, the commonest kind: as long as it leads from object to object no sequence
/// is made.
Val Evaluator::plainPath(const Node& node, const Val& input, Frame* frame) {
  if (!enter()) return {};
  --depth_;
  std::size_t at = 0;
  Val current = input;
  if (node.items.front()->kind == NodeKind::Variable) {
    current = dispatch(*node.items.front(), input, frame);
    at = 1;
  }
  for (; at < node.items.size(); ++at) {
    if (current.isArray()) {
      if (at == 1 && node.items.front()->kind == NodeKind::Variable && current.array() != nullptr) {
        Val sequence = newSequence();
        sequence.array()->push(input);
        return steps(node, 0, std::move(sequence), frame);
      }
      if (current.array() == nullptr || at == 0) return steps(node, at, std::move(current), frame);
      // An array with flags, within an object that the expression made: begin again, step by step.
      Val sequence = newSequence();
      sequence.array()->push(input);
      return steps(node, 0, std::move(sequence), frame);
    }
    if (!current.isObject()) return {};
    ++steps_;
    Val next = current.member(node.items[at]->value.string());
    current = std::move(next);
  }
  if (!current.isSequence()) return current;
  Val copy = newSequence();
  copy.array()->pushAll(current);
  return copy;
}

Val Evaluator::steps(const Node& node, std::size_t first, Val input, Frame* frame) {
  Val result;
  Val tuples;
  bool tuple = false;
  for (std::size_t at = first; at < node.items.size(); ++at) {
    const Node& one = *node.items[at];
    tuple = tuple || one.tuple;
    if (at == 0 && one.consarray) {
      result = evaluate(one, input, frame);
    } else if (tuple) {
      tuples = tupleStep(one, input, tuples, frame);
    } else {
      result = step(one, input, frame, at + 1 == node.items.size());
    }
    if (failed()) return {};
    if (!tuple && (result.isUndefined() || (result.isArray() && result.size() == 0))) break;
    // A first step [ … ] with a predicate may yield a single value, which has no items for the
    // steps behind it.
    if (one.focus == noName && (!tuple || (at == 0 && one.consarray))) input = result;
  }
  return finishPath(node, std::move(result), tuples, tuple, frame);
}

Val Evaluator::finishPath(const Node& node, Val result, const Val& tuples, bool tuple,
                          Frame* frame) {
  if (tuple) {
    if (node.tuple) {
      result = tuples;
    } else {
      result = newSequence();
      for (std::size_t i = 0; i < tuples.size(); ++i)
        result.array()->push(tuples.at(i).tuple()->item);
    }
  }
  if (node.keepSingletonArray && result.isArray()) {
    if (result.array() != nullptr && result.array()->cons && !result.isSequence()) {
      Val wrapped = newSequence();
      wrapped.array()->push(std::move(result));
      result = std::move(wrapped);
    }
    if (result.array() != nullptr) result.array()->keepSingleton = true;
  }
  if (node.group != nullptr)
    result = groupBy(node.group->pairs, node, tuple ? tuples : result, frame);
  return result;
}

Val Evaluator::step(const Node& node, const Val& input, Frame* frame, bool last) {
  if (node.kind == NodeKind::Sort) {
    Val sorted = sortStep(node, input, frame);
    return node.stages.empty() ? sorted : runStages(node.stages, std::move(sorted), frame);
  }
  if (node.kind == NodeKind::Name && node.stages.empty() && node.group == nullptr &&
      !node.keepArray) {
    return nameStep(node, input, last);
  }
  Val out = newSequence();
  Val single;
  std::size_t found = 0;
  const std::size_t count = input.size();
  for (std::size_t i = 0; i < count && !failed(); ++i) {
    Val value = evaluate(node, input.at(i), frame);
    for (const auto& stage : node.stages) value = filter(*stage.filter, value, frame);
    if (value.isUndefined()) continue;
    if (++found == 1) {
      single = std::move(value);
      continue;
    }
    if (found == 2) pushFlat(*out.array(), std::move(single));
    pushFlat(*out.array(), std::move(value));
  }
  if (found == 1) {
    if (last && single.isArray() && !single.isSequence()) return single;
    pushFlat(*out.array(), std::move(single));
  }
  return out;
}

/// As step(), for a name: no evaluation of its own for each item.
Val Evaluator::nameStep(const Node& node, const Val& input, bool last) {
  const std::string_view key = node.value.string();
  const std::size_t count = input.size();
  Val out = newSequence();
  ArrayNode& all = *out.array();
  Val single;
  std::size_t found = 0;
  if (!enter()) return {};
  --depth_;
  if (!spend(count)) return {};
  for (std::size_t i = 0; i < count; ++i) {
    Val value = lookup(input.at(i), key);
    if (value.isSequence()) {
      if (value.size() == 0) continue;
      if (value.size() == 1 && !value.array()->keepSingleton) value = value.at(0);
    }
    if (value.isUndefined()) continue;
    if (++found == 1) {
      single = std::move(value);
      continue;
    }
    if (found == 2) pushFlat(all, std::move(single));
    pushFlat(all, std::move(value));
  }
  if (found == 1) {
    if (last && single.isArray() && !single.isSequence()) return single;
    pushFlat(all, std::move(single));
  }
  return out;
}

Val Evaluator::lookup(const Val& input, std::string_view key) {
  if (!input.isArray()) return input.isObject() ? input.member(key) : Val();
  Val found = newSequence();
  const std::size_t count = input.size();
  if (!spend(count / 8)) return {};
  for (std::size_t i = 0; i < count; ++i) {
    const Val item = input.at(i);
    Val value = item.isArray() ? lookup(item, key) : (item.isObject() ? item.member(key) : Val());
    if (value.isUndefined()) continue;
    if (value.isArray()) {
      found.array()->pushAll(value);
    } else {
      found.array()->push(std::move(value));
    }
  }
  return found;
}

Val Evaluator::runStages(const std::vector<Stage>& stages, Val input, Frame* frame) {
  for (const auto& stage : stages) {
    if (stage.filter != nullptr) {
      input = filter(*stage.filter, input, frame);
      continue;
    }
    for (std::size_t i = 0; i < input.size(); ++i) {
      if (auto* tuple = input.at(i).tuple())
        tuple->bind(stage.index, json::Value(static_cast<std::int64_t>(i)));
    }
  }
  return input;
}

Val Evaluator::itemAt(const Val& input, double place) {
  double index = std::floor(place);
  const auto count = static_cast<double>(input.size());
  if (index < 0) index += count;
  if (!(index >= 0 && index < count)) return {};
  return input.at(static_cast<std::size_t>(index));
}

/// Whether a predicate's value takes the item: a number or numbers by place, anything else by
/// truth.
bool Evaluator::selects(const Val& verdict, std::size_t index, std::size_t count,
                        std::size_t& times) {
  times = 0;
  const auto matches = [&](double place) {
    const double wanted = std::floor(place);
    return (wanted < 0 ? wanted + static_cast<double>(count) : wanted) ==
           static_cast<double>(index);
  };
  if (verdict.isBoolean()) {
    times = verdict.boolean() ? 1 : 0;
  } else if (isNumeric(*this, verdict)) {
    times = matches(verdict.number()) ? 1 : 0;
  } else if (verdict.isArray() && isArrayOfNumbers(*this, verdict)) {
    for (std::size_t i = 0; i < verdict.size(); ++i)
      times += matches(verdict.at(i).number()) ? 1 : 0;
  } else {
    times = truth(*this, verdict) ? 1 : 0;
  }
  return times > 0 && !failed();
}

Val Evaluator::filter(const Node& predicate, const Val& input, Frame* frame) {
  if (failed()) return {};
  Val results = newSequence();
  results.array()->tupleStream = input.isTupleStream();
  Val items = input;
  if (!input.isArray()) {
    items = newSequence();
    items.array()->push(input);
  }
  if (predicate.kind == NodeKind::Literal && predicate.value.isNumber()) {
    Val item = itemAt(items, predicate.value.number());
    if (item.isArray()) return item;
    if (!item.isUndefined()) results.array()->push(std::move(item));
    return results;
  }
  const bool tuples = items.isTupleStream();
  const std::size_t count = items.size();
  for (std::size_t i = 0; i < count && !failed(); ++i) {
    Val item = items.at(i);
    Val verdict;
    if (tuples && item.tuple() != nullptr) {
      const Ref<Frame> own = frameOf(frame, *item.tuple());
      verdict = evaluate(predicate, item.tuple()->item, own.get());
    } else {
      verdict = evaluate(predicate, item, frame);
    }
    std::size_t times = 0;
    if (!selects(verdict, i, count, times)) continue;
    for (; times > 1; --times) results.array()->push(item);
    results.array()->push(std::move(item));
  }
  return results;
}

}  // namespace stepwright::query::jsonata
