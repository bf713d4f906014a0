// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/filters.h"

#include <cmath>

#include "engine/query/jsonata/evaluator.h"
#include "engine/query/jsonata/semantics.h"

namespace stepwright::query::jsonata {
namespace {

Val itemAt(const Val& input, double place) {
  double index = std::floor(place);
  const auto count = static_cast<double>(input.size());
  if (index < 0) index += count;
  if (!(index >= 0 && index < count)) return {};
  return input.at(static_cast<std::size_t>(index));
}

/// Whether a predicate's value takes the item: a number or numbers by place, anything else by
/// truth.
bool selects(Evaluator& evaluator, const Val& verdict, std::size_t index, std::size_t count,
             std::size_t& times) {
  times = 0;
  const auto matches = [&](double place) {
    const double wanted = std::floor(place);
    return (wanted < 0 ? wanted + static_cast<double>(count) : wanted) ==
           static_cast<double>(index);
  };
  if (verdict.isBoolean()) {
    times = verdict.boolean() ? 1 : 0;
  } else if (isNumeric(evaluator, verdict)) {
    times = matches(verdict.number()) ? 1 : 0;
  } else if (verdict.isArray() && isArrayOfNumbers(evaluator, verdict)) {
    for (std::size_t i = 0; i < verdict.size(); ++i)
      times += matches(verdict.at(i).number()) ? 1 : 0;
  } else {
    times = truth(evaluator, verdict) ? 1 : 0;
  }
  return times > 0 && !evaluator.failed();
}

}  // namespace

Val filter(Evaluator& evaluator, const Node& predicate, const Val& input, Frame* frame) {
  if (evaluator.failed()) return {};
  Val results = evaluator.newSequence();
  results.array()->tupleStream = input.isTupleStream();
  Val items = input;
  if (!input.isArray()) {
    items = evaluator.newSequence();
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
  for (std::size_t i = 0; i < count && !evaluator.failed(); ++i) {
    Val item = items.at(i);
    Val verdict;
    if (tuples && item.tuple() != nullptr) {
      const Ref<Frame> own = evaluator.frameOf(frame, *item.tuple());
      verdict = evaluator.evaluate(predicate, item.tuple()->item, own.get());
    } else {
      verdict = evaluator.evaluate(predicate, item, frame);
    }
    std::size_t times = 0;
    if (!selects(evaluator, verdict, i, count, times)) continue;
    for (; times > 1; --times) results.array()->push(item);
    results.array()->push(std::move(item));
  }
  return results;
}

Val runStages(Evaluator& evaluator, const std::vector<Stage>& stages, Val input, Frame* frame) {
  for (const auto& stage : stages) {
    if (stage.filter != nullptr) {
      input = filter(evaluator, *stage.filter, input, frame);
      continue;
    }
    for (std::size_t i = 0; i < input.size(); ++i) {
      if (auto* tuple = input.at(i).tuple())
        tuple->bind(stage.index, json::Value(static_cast<std::int64_t>(i)));
    }
  }
  return input;
}

}  // namespace stepwright::query::jsonata
