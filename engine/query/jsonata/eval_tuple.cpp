// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "engine/query/jsonata/evaluator.h"
#include "engine/query/jsonata/merge_sort.h"
#include "engine/query/jsonata/scalars.h"
#include "engine/query/jsonata/semantics.h"

namespace stepwright::query::jsonata {
namespace {

void collect(const Val& value, ArrayNode& into) {
  if (!value.isArray()) {
    into.push(value);
    return;
  }
  for (std::size_t i = 0; i < value.size(); ++i) collect(value.at(i), into);
}

}  // namespace

Val Evaluator::tupleStep(const Node& node, const Val& input, const Val& tuples, Frame* frame) {
  if (node.kind == NodeKind::Sort) return tupleSort(node, input, tuples, frame);
  Val result = newSequence();
  result.array()->tupleStream = true;
  const bool started = tuples.isArray();
  const std::size_t count = started ? tuples.size() : input.size();
  for (std::size_t i = 0; i < count && !failed(); ++i) {
    Ref<TupleNode> from(started ? tuples.at(i).tuple() : new TupleNode);
    if (!started) from->item = input.at(i);
    const Ref<Frame> own = frameOf(frame, *from);
    const Val value = evaluate(node, from->item, own.get());
    if (!value.isUndefined()) pushTuples(node, *from, value, *result.array());
  }
  return node.stages.empty() ? result : runStages(node.stages, std::move(result), frame);
}

/// One tuple for each value of a step, with what the step binds.
void Evaluator::pushTuples(const Node& node, const TupleNode& from, const Val& result,
                           ArrayNode& out) {
  const bool many = result.isArray();
  const std::size_t count = many ? result.size() : 1;
  for (std::size_t i = 0; i < count; ++i) {
    Val item = many ? result.at(i) : result;
    auto* tuple = new TupleNode;
    Val holder(tuple);
    tuple->item = from.item;
    tuple->bindings = from.bindings;
    if (result.isTupleStream() && item.tuple() != nullptr) {
      tuple->item = item.tuple()->item;
      for (const auto& [name, value] : item.tuple()->bindings) tuple->bind(name, value);
    } else {
      if (node.focus != noName) {
        tuple->bind(node.focus, std::move(item));
      } else {
        tuple->item = std::move(item);
      }
      if (node.index != noName) tuple->bind(node.index, json::Value(static_cast<std::int64_t>(i)));
      if (node.ancestor != nullptr) tuple->bind(node.ancestor->label, from.item);
    }
    out.push(std::move(holder));
  }
}

Val Evaluator::tupleSort(const Node& node, const Val& input, const Val& tuples, Frame* frame) {
  Val result;
  if (tuples.isArray()) {
    result = sortStep(node, tuples, frame);
  } else {
    const Val sorted = sortStep(node, input, frame);
    result = newSequence();
    result.array()->tupleStream = true;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
      auto* tuple = new TupleNode;
      Val holder(tuple);
      tuple->item = sorted.at(i);
      if (node.index != noName) tuple->bind(node.index, json::Value(static_cast<std::int64_t>(i)));
      result.array()->push(std::move(holder));
    }
  }
  return node.stages.empty() ? result : runStages(node.stages, std::move(result), frame);
}

/// The order of two keys of one term: undefined last, numbers and texts by value, never mixed.
int Evaluator::compareKeys(const Node& node, const SortTerm& term, const Val& left,
                           const Val& right) {
  if (left.isUndefined() || right.isUndefined()) {
    return left.isUndefined() == right.isUndefined() ? 0 : (left.isUndefined() ? 1 : -1);
  }
  const auto sortable = [](const Val& value) { return value.isString() || value.isNumber(); };
  if (!sortable(left) || !sortable(right)) {
    fail("T2008", sortable(left) ? right : left);
    place(node, "^");
    return 0;
  }
  if (left.isString() != right.isString()) {
    fail("T2007", left);
    place(node, "^");
    return 0;
  }
  const int order = compareScalars(left.json(), right.json());
  return term.descending ? -order : order;
}

Val Evaluator::sortStep(const Node& node, const Val& input, Frame* frame) {
  const std::size_t count = input.size();
  if (count <= 1 || failed()) return input;
  std::vector<std::vector<Val>> keys(count);
  const auto keyOf = [&](std::size_t item, std::size_t term) -> const Val& {
    auto& known = keys[item];
    while (known.size() <= term && !failed()) {
      const Val value = input.at(item);
      const Node& expression = *node.terms[known.size()].expression;
      if (value.tuple() != nullptr) {
        const Ref<Frame> own = frameOf(frame, *value.tuple());
        known.push_back(evaluate(expression, value.tuple()->item, own.get()));
      } else {
        known.push_back(evaluate(expression, value, frame));
      }
    }
    static const Val none;
    return term < known.size() ? known[term] : none;
  };
  std::vector<std::size_t> order(count);
  for (std::size_t i = 0; i < count; ++i) order[i] = i;
  const auto after = [&](std::size_t a, std::size_t b) {
    for (std::size_t term = 0; term < node.terms.size() && !failed(); ++term) {
      const Val& left = keyOf(a, term);
      const Val& right = keyOf(b, term);
      const int compared = failed() ? 0 : compareKeys(node, node.terms[term], left, right);
      if (compared != 0) return compared > 0;
    }
    return false;
  };
  mergeSort(order, after);
  if (failed() || !spend(count)) return {};
  Val result = newArray();
  result.array()->tupleStream = input.isTupleStream();
  result.array()->sequence = input.isTupleStream();
  for (const std::size_t place : order) result.array()->push(input.at(place));
  return result;
}

Val Evaluator::wildcard(const Val& input) {
  Val object = input;
  if (const auto* wrapper = input.array(); wrapper != nullptr && wrapper->outerWrapper)
    object = wrapper->at(0);
  Val results = newSequence();
  const auto take = [&](const Val& value) {
    if (value.isArray()) results.array()->sequence = false;  // as the reference's append() does
    collect(value, *results.array());
  };
  if (object.isArray()) {
    for (std::size_t i = 0; i < object.size(); ++i) {
      take(object.at(i));
    }
  } else if (object.isObject()) {
    for (std::size_t i = 0; i < object.memberCount(); ++i) take(object.memberAt(i));
  }
  return results;
}

Val Evaluator::descendants(const Val& input) {
  if (input.isUndefined()) return {};
  Val results = newSequence();
  std::vector<Val> waiting = {input};
  while (!waiting.empty() && spend(1)) {
    const Val value = std::move(waiting.back());
    waiting.pop_back();
    if (!value.isArray()) results.array()->push(value);
    if (meter_.over()) checkBudget();
    const std::size_t from = waiting.size();
    if (value.isArray()) {
      for (std::size_t i = 0; i < value.size(); ++i) waiting.push_back(value.at(i));
    } else if (value.isObject()) {
      for (std::size_t i = 0; i < value.memberCount(); ++i) waiting.push_back(value.memberAt(i));
    }
    std::reverse(waiting.begin() + static_cast<std::ptrdiff_t>(from), waiting.end());
  }
  return results.size() == 1 ? results.at(0) : results;
}

}  // namespace stepwright::query::jsonata
