// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/tuples.h"

#include "engine/query/jsonata/evaluator.h"
#include "engine/query/jsonata/filters.h"
#include "engine/query/jsonata/sorting.h"

namespace stepwright::query::jsonata {
namespace {

/// One tuple for each value of a step, with what the step binds.
void pushTuples(const Node& node, const TupleNode& from, const Val& result, ArrayNode& out) {
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

Val tupleSort(Evaluator& evaluator, const Node& node, const Val& input, const Val& tuples,
              Frame* frame) {
  Val result;
  if (tuples.isArray()) {
    result = sortStep(evaluator, node, tuples, frame);
  } else {
    const Val sorted = sortStep(evaluator, node, input, frame);
    result = evaluator.newSequence();
    result.array()->tupleStream = true;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
      auto* tuple = new TupleNode;
      Val holder(tuple);
      tuple->item = sorted.at(i);
      if (node.index != noName) tuple->bind(node.index, json::Value(static_cast<std::int64_t>(i)));
      result.array()->push(std::move(holder));
    }
  }
  return node.stages.empty() ? result : runStages(evaluator, node.stages, std::move(result), frame);
}

}  // namespace

Val tupleStep(Evaluator& evaluator, const Node& node, const Val& input, const Val& tuples,
              Frame* frame) {
  if (node.kind == NodeKind::Sort) return tupleSort(evaluator, node, input, tuples, frame);
  Val result = evaluator.newSequence();
  result.array()->tupleStream = true;
  const bool started = tuples.isArray();
  const std::size_t count = started ? tuples.size() : input.size();
  for (std::size_t i = 0; i < count && !evaluator.failed(); ++i) {
    Ref<TupleNode> from(started ? tuples.at(i).tuple() : new TupleNode);
    if (!started) from->item = input.at(i);
    const Ref<Frame> own = evaluator.frameOf(frame, *from);
    const Val value = evaluator.evaluate(node, from->item, own.get());
    if (!value.isUndefined()) pushTuples(node, *from, value, *result.array());
  }
  return node.stages.empty() ? result : runStages(evaluator, node.stages, std::move(result), frame);
}

}  // namespace stepwright::query::jsonata
