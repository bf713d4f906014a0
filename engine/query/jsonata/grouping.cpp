// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/grouping.h"

#include <unordered_map>

#include "engine/query/jsonata/evaluator.h"
#include "engine/query/jsonata/sequences.h"

namespace stepwright::query::jsonata {
namespace {

/// The items that share a key, and the pair whose key they are.
struct Group {
  json::Value key;
  Val data;
  bool several = false;  ///< data is an array of our own that takes more items
  std::size_t pair = 0;
};

void addTo(Evaluator& evaluator, Group& group, const Val& item) {
  if (!group.several) {
    group.data = append(evaluator, group.data, item);
    group.several = group.data.array() != nullptr && group.data.array()->owners == 1;
    return;
  }
  if (item.isArray()) {
    group.data.array()->pushAll(item);
  } else if (!item.isUndefined()) {
    group.data.array()->push(item);
  }
}

bool keyOf(Evaluator& evaluator, const Node& node, const Val& key) {
  if (evaluator.failed() || key.isUndefined()) return false;
  if (!key.isString()) {
    evaluator.fail("T1003", key);
  } else if (key.string() == "_jsonata_lambda" || key.string() == "_jsonata_function") {
    evaluator.fail("D1013", key);
  } else {
    return true;
  }
  evaluator.place(node, {});
  return false;
}

/// An object of scalars is JSON at once; with anything else in it, it stays the engine's own.
Val makeObject(std::vector<json::Value> keys, std::vector<Val> values) {
  bool scalars = true;
  for (const auto& value : values)
    scalars = scalars && value.isJson() && !value.json().isContainer();
  if (scalars) {
    std::vector<json::Member> members;
    members.reserve(keys.size());
    for (std::size_t i = 0; i < keys.size(); ++i)
      members.emplace_back(std::move(keys[i]), values[i].json());
    return json::Value::objectOfDistinct(std::move(members));
  }
  auto* node = new ObjectNode;
  Val made(node);
  for (std::size_t i = 0; i < keys.size(); ++i) node->set(keys[i], std::move(values[i]));
  return made;
}

/// One tuple whose every binding holds the values of all tuples of a group.
Val mergeTuples(Evaluator& evaluator, const Val& tuples) {
  auto* merged = new TupleNode;
  Val holder(merged);
  const std::size_t count = tuples.isArray() ? tuples.size() : 1;
  for (std::size_t i = 0; i < count; ++i) {
    const Val each = tuples.isArray() ? tuples.at(i) : tuples;
    const TupleNode* tuple = each.tuple();
    if (tuple == nullptr) continue;
    merged->item = i == 0 ? tuple->item : append(evaluator, merged->item, tuple->item);
    for (const auto& [name, value] : tuple->bindings) {
      Val before;
      for (const auto& entry : merged->bindings) {
        if (entry.first == name) before = entry.second;
      }
      merged->bind(name, i == 0 ? value : append(evaluator, before, value));
    }
  }
  return holder;
}

}  // namespace

/// { key: value, … } on its own. With one item as its input, and keys written out, no groups are
/// needed.
Val object(Evaluator& evaluator, const Node& node, const Val& input, Frame* frame) {
  bool simple = !input.isArray();
  for (std::size_t i = 0; simple && i < node.pairs.size(); ++i) {
    const Node& key = *node.pairs[i].first;
    simple = key.kind == NodeKind::Literal && key.value.isString() && key.predicates.empty();
    for (std::size_t k = 0; simple && k < i; ++k) simple = node.pairs[k].first->value != key.value;
    simple = simple && key.value.string() != "_jsonata_lambda" &&
             key.value.string() != "_jsonata_function";
  }
  if (!simple) return groupBy(evaluator, node.pairs, node, input, frame);
  std::vector<json::Value> keys;
  std::vector<Val> values;
  keys.reserve(node.pairs.size());
  values.reserve(node.pairs.size());
  for (const auto& [key, value] : node.pairs) {
    Val made = evaluator.evaluate(*value, input, frame);
    if (evaluator.failed()) return {};
    if (made.isUndefined()) continue;
    keys.push_back(key->value);
    values.push_back(std::move(made));
  }
  return makeObject(std::move(keys), std::move(values));
}

Val groupBy(Evaluator& evaluator, const NodePairs& pairs, const Node& place, Val input,
            Frame* frame) {
  const bool reduce = input.isTupleStream();
  if (!input.isArray() || (input.size() == 0 && !reduce)) {
    Val sequence = evaluator.newSequence();
    sequence.array()->push(input.isArray() ? Val() : std::move(input));
    input = std::move(sequence);
  }
  std::vector<Group> groups;
  std::unordered_map<std::string_view, std::size_t> index;
  const std::size_t count = input.size();
  for (std::size_t i = 0; i < count && !evaluator.failed(); ++i) {
    const Val item = input.at(i);
    const TupleNode* tuple = reduce ? item.tuple() : nullptr;
    const Ref<Frame> own = tuple != nullptr ? evaluator.frameOf(frame, *tuple) : Ref<Frame>(frame);
    for (std::size_t pair = 0; pair < pairs.size(); ++pair) {
      const Val key =
          evaluator.evaluate(*pairs[pair].first, tuple != nullptr ? tuple->item : item, own.get());
      if (!keyOf(evaluator, place, key)) continue;
      const auto known = index.find(key.string());
      if (known == index.end()) {
        groups.push_back({key.json(), item, false, pair});
        index.emplace(groups.back().key.string(), groups.size() - 1);
      } else if (groups[known->second].pair != pair) {
        evaluator.fail("D1009", key);
        evaluator.place(place, {});
      } else {
        addTo(evaluator, groups[known->second], item);
      }
    }
  }
  std::vector<json::Value> keys;
  std::vector<Val> values;
  for (const auto& group : groups) {
    Val context = group.data;
    Ref<Frame> own(frame);
    if (reduce) {
      const Val merged = mergeTuples(evaluator, group.data);
      context = merged.tuple()->item;
      own = evaluator.frameOf(frame, *merged.tuple());
    }
    Val value = evaluator.evaluate(*pairs[group.pair].second, context, own.get());
    if (evaluator.failed()) return {};
    if (value.isUndefined()) continue;
    keys.push_back(group.key);
    values.push_back(std::move(value));
  }
  return makeObject(std::move(keys), std::move(values));
}

}  // namespace stepwright::query::jsonata
