// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/sorting.h"

#include "engine/query/jsonata/evaluator.h"
#include "engine/query/jsonata/merge_sort.h"
#include "engine/query/jsonata/scalars.h"

namespace stepwright::query::jsonata {
namespace {

/// The order of two keys of one term: undefined last, numbers and texts by value, never mixed.
int compareKeys(Evaluator& evaluator, const Node& node, const SortTerm& term, const Val& left,
                const Val& right) {
  if (left.isUndefined() || right.isUndefined()) {
    return left.isUndefined() == right.isUndefined() ? 0 : (left.isUndefined() ? 1 : -1);
  }
  const auto sortable = [](const Val& value) { return value.isString() || value.isNumber(); };
  if (!sortable(left) || !sortable(right)) {
    evaluator.fail("T2008", sortable(left) ? right : left);
    evaluator.place(node, "^");
    return 0;
  }
  if (left.isString() != right.isString()) {
    evaluator.fail("T2007", left);
    evaluator.place(node, "^");
    return 0;
  }
  const int order = compareScalars(left.json(), right.json());
  return term.descending ? -order : order;
}

}  // namespace

Val sortStep(Evaluator& evaluator, const Node& node, const Val& input, Frame* frame) {
  const std::size_t count = input.size();
  if (count <= 1 || evaluator.failed()) return input;
  std::vector<std::vector<Val>> keys(count);
  const auto keyOf = [&](std::size_t item, std::size_t term) -> const Val& {
    auto& known = keys[item];
    while (known.size() <= term && !evaluator.failed()) {
      const Val value = input.at(item);
      const Node& expression = *node.terms[known.size()].expression;
      if (value.tuple() != nullptr) {
        const Ref<Frame> own = evaluator.frameOf(frame, *value.tuple());
        known.push_back(evaluator.evaluate(expression, value.tuple()->item, own.get()));
      } else {
        known.push_back(evaluator.evaluate(expression, value, frame));
      }
    }
    static const Val none;
    return term < known.size() ? known[term] : none;
  };
  std::vector<std::size_t> order(count);
  for (std::size_t i = 0; i < count; ++i) order[i] = i;
  const auto after = [&](std::size_t a, std::size_t b) {
    for (std::size_t term = 0; term < node.terms.size() && !evaluator.failed(); ++term) {
      const Val& left = keyOf(a, term);
      const Val& right = keyOf(b, term);
      const int compared =
          evaluator.failed() ? 0 : compareKeys(evaluator, node, node.terms[term], left, right);
      if (compared != 0) return compared > 0;
    }
    return false;
  };
  mergeSort(order, after);
  if (evaluator.failed() || !evaluator.spend(count)) return {};
  Val result = evaluator.newArray();
  result.array()->tupleStream = input.isTupleStream();
  result.array()->sequence = input.isTupleStream();
  for (const std::size_t place : order) result.array()->push(input.at(place));
  return result;
}

}  // namespace stepwright::query::jsonata
