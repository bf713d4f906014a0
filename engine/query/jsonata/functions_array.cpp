// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/functions_array.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "engine/query/jsonata/calls.h"
#include "engine/query/jsonata/evaluator.h"
#include "engine/query/jsonata/merge_sort.h"
#include "engine/query/jsonata/scalars.h"
#include "engine/query/jsonata/semantics.h"
#include "engine/query/jsonata/sequences.h"

namespace stepwright::query::jsonata {
namespace {

Val count(const Call& call) {
  return json::Value(call[0].isArray() ? static_cast<std::int64_t>(call[0].size())
                                       : std::int64_t{0});
}

Val append(const Call& call) { return jsonata::append(call.evaluator, call[0], call[1]); }

Val exists(const Call& call) { return !call[0].isUndefined(); }

Val reverse(const Call& call) {
  if (!call[0].isArray() || call[0].size() <= 1) return call[0];
  const std::size_t size = call[0].size();
  if (!call.evaluator.spend(size / 8)) return {};
  Val result = call.evaluator.newArray();
  result.array()->reserve(size);
  for (std::size_t i = size; i-- > 0;) result.array()->push(call[0].at(i));
  return result;
}

Val shuffle(const Call& call) {
  if (!call[0].isArray() || call[0].size() <= 1) return call[0];
  Val result = call.evaluator.newArray();
  result.array()->pushAll(call[0]);
  auto& items = result.array()->items();
  if (!call.evaluator.spend(items.size())) return {};
  for (std::size_t i = items.size() - 1; i > 0; --i) {
    std::swap(items[i], items[static_cast<std::size_t>(call.evaluator.random().next() % (i + 1))]);
  }
  return result;
}

Val distinct(const Call& call) {
  const Val& array = call[0];
  if (!array.isArray() || array.size() <= 1) return array;
  Val result = array.isSequence() ? call.evaluator.newSequence() : call.evaluator.newArray();
  std::unordered_multimap<std::size_t, Val> seen;
  for (std::size_t i = 0; i < array.size() && call.evaluator.spend(1); ++i) {
    Val item = array.at(i);
    const std::size_t hash = deepHash(item);
    auto [from, to] = seen.equal_range(hash);
    while (from != to && !deepEqual(item, from->second) && call.evaluator.spend(1)) ++from;
    if (from != to) continue;
    seen.emplace(hash, item);
    result.array()->push(std::move(item));
  }
  return result;
}

Val zip(const Call& call) {
  Val result = call.evaluator.newArray();
  std::size_t length = call.count() == 0 ? 0 : SIZE_MAX;
  for (const auto& each : call.arguments)
    length = std::min(length, each.isArray() ? each.size() : 0);
  for (std::size_t i = 0; i < length && call.evaluator.spend(1); ++i) {
    Val tuple = call.evaluator.newArray();
    for (const auto& each : call.arguments) tuple.array()->push(each.at(i));
    result.array()->push(std::move(tuple));
  }
  return result;
}

Val sort(const Call& call) {
  if (!call[0].isArray() || call[0].size() <= 1) return call[0];
  Evaluator& evaluator = call.evaluator;
  const bool custom = call[1].isFunction();
  if (!custom && !isArrayOfStrings(call[0]) && !isArrayOfNumbers(evaluator, call[0])) {
    evaluator.fail("D3070");
    return {};
  }
  Val result = evaluator.newArray();
  result.array()->pushAll(call[0]);
  auto& items = result.array()->items();
  const auto after = [&](const Val& left, const Val& right) {
    if (evaluator.failed()) return false;
    if (custom) return scriptTruth(jsonata::call(evaluator, call[1], {left, right}));
    (void)evaluator.spend(1);
    return compareScalars(left.json(), right.json()) > 0;
  };
  mergeSort(items, after);
  return evaluator.failed() ? Val() : result;
}

}  // namespace

std::vector<Builtin> arrayFunctions() {
  return {
      {"count", "<a:n>", 1, count, {}},     {"append", "<xx:a>", 2, append, {}},
      {"exists", "<x:b>", 1, exists, {}},   {"reverse", "<a:a>", 1, reverse, {}},
      {"shuffle", "<a:a>", 1, shuffle, {}}, {"distinct", "<x:x>", 1, distinct, {}},
      {"zip", "<a+>", 0, zip, {}},          {"sort", "<af?:a>", 2, sort, {}},
  };
}

}  // namespace stepwright::query::jsonata
