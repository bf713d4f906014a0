// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/paths.h"

#include "engine/query/jsonata/evaluator.h"
#include "engine/query/jsonata/filters.h"
#include "engine/query/jsonata/grouping.h"
#include "engine/query/jsonata/sequences.h"
#include "engine/query/jsonata/sorting.h"
#include "engine/query/jsonata/tuples.h"

namespace stepwright::query::jsonata {
namespace {

Val sequenceOf(Evaluator& evaluator, const Val& item) {
  Val sequence = evaluator.newSequence();
  sequence.array()->push(item);
  return sequence;
}

/// As step(), for a name: no evaluation of its own for each item.
Val nameStep(Evaluator& evaluator, const Node& node, const Val& input, bool last) {
  const std::string_view key = node.value.string();
  const std::size_t count = input.size();
  Val out = evaluator.newSequence();
  ArrayNode& all = *out.array();
  Val single;
  std::size_t found = 0;
  if (!evaluator.enter()) return {};
  evaluator.leave();
  if (!evaluator.spend(count)) return {};
  for (std::size_t i = 0; i < count; ++i) {
    Val value = lookup(evaluator, input.at(i), key);
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

Val step(Evaluator& evaluator, const Node& node, const Val& input, Frame* frame, bool last) {
  if (node.kind == NodeKind::Sort) {
    Val sorted = sortStep(evaluator, node, input, frame);
    return node.stages.empty() ? sorted
                               : runStages(evaluator, node.stages, std::move(sorted), frame);
  }
  if (node.kind == NodeKind::Name && node.stages.empty() && node.group == nullptr &&
      !node.keepArray) {
    return nameStep(evaluator, node, input, last);
  }
  Val out = evaluator.newSequence();
  Val single;
  std::size_t found = 0;
  const std::size_t count = input.size();
  for (std::size_t i = 0; i < count && !evaluator.failed(); ++i) {
    Val value = evaluator.evaluate(node, input.at(i), frame);
    for (const auto& stage : node.stages) value = filter(evaluator, *stage.filter, value, frame);
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

Val finishPath(Evaluator& evaluator, const Node& node, Val result, const Val& tuples, bool tuple,
               Frame* frame) {
  if (tuple) {
    if (node.tuple) {
      result = tuples;
    } else {
      result = evaluator.newSequence();
      for (std::size_t i = 0; i < tuples.size(); ++i)
        result.array()->push(tuples.at(i).tuple()->item);
    }
  }
  if (node.keepSingletonArray && result.isArray()) {
    if (result.array() != nullptr && result.array()->cons && !result.isSequence()) {
      Val wrapped = evaluator.newSequence();
      wrapped.array()->push(std::move(result));
      result = std::move(wrapped);
    }
    if (result.array() != nullptr) result.array()->keepSingleton = true;
  }
  if (node.group != nullptr)
    result = groupBy(evaluator, node.group->pairs, node, tuple ? tuples : result, frame);
  return result;
}

/// The steps from one on.
Val steps(Evaluator& evaluator, const Node& node, std::size_t first, Val input, Frame* frame) {
  Val result;
  Val tuples;
  bool tuple = false;
  for (std::size_t at = first; at < node.items.size(); ++at) {
    const Node& one = *node.items[at];
    tuple = tuple || one.tuple;
    if (at == 0 && one.consarray) {
      result = evaluator.evaluate(one, input, frame);
    } else if (tuple) {
      tuples = tupleStep(evaluator, one, input, tuples, frame);
    } else {
      result = step(evaluator, one, input, frame, at + 1 == node.items.size());
    }
    if (evaluator.failed()) return {};
    if (!tuple && (result.isUndefined() || (result.isArray() && result.size() == 0))) break;
    // A first step [ … ] with a predicate may yield a single value, which has no items for the
    // steps behind it.
    if (one.focus == noName && (!tuple || (at == 0 && one.consarray))) input = result;
  }
  return finishPath(evaluator, node, std::move(result), tuples, tuple, frame);
}

}  // namespace

Val name(Evaluator& evaluator, const Node& node, const Val& input, Frame*) {
  return lookup(evaluator, input, node.value.string());
}

Val path(Evaluator& evaluator, const Node& node, const Val& input, Frame* frame) {
  const bool asItems = input.isArray() && node.items.front()->kind != NodeKind::Variable;
  if (asItems) return steps(evaluator, node, 0, input, frame);
  return steps(evaluator, node, 0, sequenceOf(evaluator, input), frame);
}

Val plainPath(Evaluator& evaluator, const Node& node, const Val& input, Frame* frame) {
  if (!evaluator.enter()) return {};
  evaluator.leave();
  const bool named = node.items.front()->kind == NodeKind::Name;
  Val current =
      named ? input : node.items.front()->plain(evaluator, *node.items.front(), input, frame);
  for (std::size_t at = named ? 0 : 1; at < node.items.size(); ++at) {
    if (current.isArray()) {
      if (at == 0 || current.array() == nullptr)
        return steps(evaluator, node, at, std::move(current), frame);
      // An array with flags, made by the expression: begin again, step by step.
      return steps(evaluator, node, 0, sequenceOf(evaluator, input), frame);
    }
    if (!current.isObject()) return {};
    Val next = current.member(node.items[at]->value.string());
    current = std::move(next);
  }
  if (!evaluator.spend(node.items.size())) return {};
  if (!current.isSequence()) return current;
  Val copy = evaluator.newSequence();
  copy.array()->pushAll(current);
  return copy;
}

}  // namespace stepwright::query::jsonata
