// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/wildcards.h"

#include <algorithm>

#include "engine/query/jsonata/evaluator.h"

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

Val wildcard(Evaluator& evaluator, const Node&, const Val& input, Frame*) {
  Val object = input;
  if (const auto* wrapper = input.array(); wrapper != nullptr && wrapper->outerWrapper)
    object = wrapper->at(0);
  Val results = evaluator.newSequence();
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

Val descendants(Evaluator& evaluator, const Node&, const Val& input, Frame*) {
  if (input.isUndefined()) return {};
  Val results = evaluator.newSequence();
  std::vector<Val> waiting = {input};
  while (!waiting.empty() && evaluator.spend(1)) {
    const Val value = std::move(waiting.back());
    waiting.pop_back();
    if (!value.isArray()) results.array()->push(value);
    evaluator.checkMemory();
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
