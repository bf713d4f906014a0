// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonpath/evaluate.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/json/print.h"
#include "engine/query/jsonpath/filter.h"
#include "engine/query/jsonpath/functions.h"

namespace stepwright::query::jsonpath {
namespace {

using json::Value;

/// How a message of the library calls a node's class.
std::string_view javaClass(const Value* node) {
  if (node == nullptr) return "null";
  switch (node->kind()) {
    case json::Kind::Null:
      return "null";
    case json::Kind::Boolean:
      return "java.lang.Boolean";
    case json::Kind::Number:
      return node->isInteger() ? "java.lang.Integer" : "java.lang.Double";
    case json::Kind::String:
      return "java.lang.String";
    case json::Kind::Array:
      return "java.util.ArrayList";
    case json::Kind::Object:
      return "java.util.LinkedHashMap";
  }
  return "null";
}

/// The arguments' values; nothing where a path among them finds nothing.
std::optional<std::vector<Value>> argumentsOf(const Step& step, const Value& root, Work& work) {
  std::vector<Value> values;
  for (const auto& argument : step.arguments) {
    if (!argument.path) {
      values.push_back(argument.literal);
      continue;
    }
    Outcome outcome = evaluate(*argument.path, root, root, work);
    if (outcome.kind == Outcome::Kind::NotFound) return std::nullopt;
    values.push_back(std::move(outcome.value));
  }
  return values;
}

/// One walk of a path. A null node stands for "past the end of an array".
class Walker {
 public:
  Walker(const Steps& steps, const Value& root, Work& work)
      : steps_(steps), root_(root), work_(work), scope_{root, work, evaluate} {}

  void walk(std::size_t index, const Value* node) {
    if (!reason_.empty()) return;
    if (!work_.spend()) return tooMuch();
    if (index == steps_.steps.size()) {
      results_.push_back(node == nullptr ? Value() : *node);
      absent_ = node == nullptr;
      return;
    }
    const Step& step = steps_.steps[index];
    switch (step.kind) {
      case StepKind::Names:
        return walkNames(step, index, node);
      case StepKind::Indexes:
        return walkIndexes(step, index, node);
      case StepKind::Slice:
        return walkSlice(step, index, node);
      case StepKind::Wildcard:
        return walkChildren(index, node);
      case StepKind::Filter:
        return walkFilter(step, index, node);
      case StepKind::Scan:
        return scan(index, node);
      case StepKind::Function:
        return walkFunction(step, index, node);
    }
  }

  Outcome outcome() && {
    // AWS gives an empty array where a path that may find many nodes does not get as far as that.
    const bool nothing = !steps_.definite && !work_.over();
    if (work_.over()) tooMuch();
    if (!reason_.empty() && !nothing) return {Outcome::Kind::NotFound, {}, std::move(reason_)};
    if (!steps_.definite) return {Outcome::Kind::Found, Value::array(std::move(results_)), {}};
    if (results_.empty()) {
      return {Outcome::Kind::NotFound, {}, "No results for path: " + steps_.normalForm()};
    }
    return {absent_ ? Outcome::Kind::Absent : Outcome::Kind::Found, std::move(results_.back()), {}};
  }

 private:
  /// A path like $..*..*..* goes through a payload many times over: it is given up.
  void tooMuch() { reason_ = "The path visits too many nodes: " + steps_.normalForm(); }

  void walkNames(const Step& step, std::size_t index, const Value* node) {
    if (node == nullptr || !node->isObject()) {
      if (!step.upstreamDefinite) return;
      reason_ = "Expected to find an object with property " + step.fragment + " in path " +
                steps_.normalForm(index) + " but found '" + std::string(javaClass(node)) +
                "'. This is not a json object according to the JsonProvider: "
                "'com.jayway.jsonpath.spi.json.JacksonJsonProvider'.";
      return;
    }
    const bool last = index + 1 == steps_.steps.size();
    if (step.names.size() > 1 && last) return merge(step, *node);
    for (const auto& name : step.names) {
      const Value* member = node->find(name);
      if (member != nullptr) {
        walk(index + 1, member);
      } else if (!last && step.upstreamDefinite && step.names.size() == 1) {
        reason_ = "Missing property in path " + steps_.normalForm(index + 1);
      }
    }
  }

  void merge(const Step& step, const Value& node) {
    Value merged = Value::object();
    for (const auto& name : step.names) {
      if (const Value* member = node.find(name)) merged = std::move(merged).with(name, *member);
    }
    results_.push_back(std::move(merged));
  }

  /// The items where the node is an array; a complaint where the path names this node alone.
  const std::vector<Value>* arrayOf(const Step& step, std::size_t index, const Value* node) {
    if (node != nullptr && node->isArray()) return &node->items();
    if (!step.upstreamDefinite) return nullptr;
    if (node == nullptr || node->isNull()) {
      reason_ = "The path " + steps_.normalForm(index) + " is null";
    } else {
      reason_ = "Filter: " + step.fragment +
                " can only be applied to arrays. Current context is: " + json::print(*node);
    }
    return nullptr;
  }

  void walkIndex(std::size_t index, const std::vector<Value>& items, std::int64_t at) {
    if (at < 0) at += static_cast<std::int64_t>(items.size());
    const bool inside = at >= 0 && at < static_cast<std::int64_t>(items.size());
    walk(index + 1, inside ? &items[static_cast<std::size_t>(at)] : nullptr);
  }

  void walkIndexes(const Step& step, std::size_t index, const Value* node) {
    const auto* items = arrayOf(step, index, node);
    if (items == nullptr) return;
    for (const auto at : step.indexes) walkIndex(index, *items, at);
  }

  void walkSlice(const Step& step, std::size_t index, const Value* node) {
    const auto* items = arrayOf(step, index, node);
    if (items == nullptr) return;
    const auto size = static_cast<std::int64_t>(items->size());
    std::int64_t from = step.from.value_or(0);
    std::int64_t to = step.to.value_or(size);
    if (step.from && !step.to) from = std::max<std::int64_t>(0, from < 0 ? from + size : from);
    if (!step.from && to < 0) to += size;
    to = std::min(to, size);
    for (std::int64_t at = std::max(from, -size); at < to; ++at) walkIndex(index, *items, at);
  }

  void walkChildren(std::size_t index, const Value* node) {
    if (node == nullptr) return;
    for (const auto& member : node->members()) walk(index + 1, &member.value);
    for (const auto& item : node->items()) walk(index + 1, &item);
  }

  void walkFilter(const Step& step, std::size_t index, const Value* node) {
    if (node != nullptr && node->isObject()) {
      if (accepts(*step.filter, *node, scope_)) walk(index + 1, node);
      return;
    }
    if (node != nullptr && node->isArray()) {
      for (const auto& item : node->items()) {
        if (!work_.spend()) return tooMuch();
        if (accepts(*step.filter, item, scope_)) walk(index + 1, &item);
      }
      return;
    }
    if (step.upstreamDefinite) {
      reason_ = "Filter: " + step.fragment +
                " can not be applied to primitives. Current context is: " +
                (node == nullptr ? "null" : json::print(*node));
    }
  }

  /// Every container from this one downwards to which the step behind `..` applies.
  void scan(std::size_t index, const Value* node) {
    if (node == nullptr || !node->isContainer() || !reason_.empty()) return;
    if (index + 1 == steps_.steps.size()) return;  // a function behind `..` has nothing to work on
    const Step& target = steps_.steps[index + 1];
    if (!work_.spend()) return tooMuch();
    if (node->isObject()) {
      if (scanWants(target, *node)) walk(index + 1, node);
      for (const auto& member : node->members()) scan(index, &member.value);
      return;
    }
    if (scanWants(target, *node)) scanArray(index, target, *node);
    for (const auto& item : node->items()) scan(index, &item);
  }

  /// The library hands the items of a matching array to the step after the target unless the target
  /// comes last.
  void scanArray(std::size_t index, const Step& target, const Value& node) {
    const bool last = index + 2 == steps_.steps.size();
    if (last || target.kind == StepKind::Indexes || target.kind == StepKind::Slice) {
      return walk(index + 1, &node);
    }
    for (const auto& item : node.items()) walk(index + 2, &item);
  }

  bool scanWants(const Step& target, const Value& node) const {
    switch (target.kind) {
      case StepKind::Names:
        return node.isObject() && (target.names.size() > 1 || node.contains(target.names.front()));
      case StepKind::Indexes:
      case StepKind::Slice:
        return node.isArray();
      case StepKind::Wildcard:
        return true;
      case StepKind::Filter:
        return accepts(*target.filter, node, scope_);
      default:
        return false;
    }
  }

  void walkFunction(const Step& step, std::size_t index, const Value* node) {
    const auto arguments = argumentsOf(step, root_, work_);
    if (!arguments) {
      reason_ = "No results for an argument of the function " + step.fragment;
      return;
    }
    Outcome result =
        callFunction(step.function, node == nullptr ? Value() : *node, *arguments, work_);
    if (result.kind == Outcome::Kind::NotFound) {
      reason_ = std::move(result.reason);
      return;
    }
    walk(index + 1, &result.value);
  }

  const Steps& steps_;
  const Value& root_;
  Work& work_;
  const FilterScope scope_;
  std::vector<Value> results_;
  std::string reason_;
  bool absent_ = false;
};

/// A function behind a path that may find many nodes is applied to their array: $..price.max().
std::ptrdiff_t functionOverMany(const Steps& steps) {
  if (steps.steps.empty() || steps.steps.front().kind != StepKind::Scan) return -1;
  for (std::size_t i = 0; i < steps.steps.size(); ++i) {
    if (steps.steps[i].kind == StepKind::Function) return static_cast<std::ptrdiff_t>(i);
  }
  return -1;
}

Outcome overMany(const Steps& steps, std::ptrdiff_t at, const Value& node, const Value& root,
                 Work& work) {
  Steps before;
  before.steps.assign(steps.steps.begin(), steps.steps.begin() + at);
  before.settle();
  before.definite = false;
  Outcome found = evaluate(before, node, root, work);
  if (found.kind == Outcome::Kind::NotFound) return found;
  Steps behind;
  behind.steps.assign(steps.steps.begin() + at, steps.steps.end());
  behind.settle();
  return evaluate(behind, found.value, root, work);
}

}  // namespace

Outcome evaluate(const Steps& steps, const Value& node, const Value& root, Work& work) {
  if (steps.plain) {
    const Value* at = &node;
    std::size_t done = 0;
    for (const auto& step : steps.steps) {
      if (step.kind == StepKind::Names) {
        at = at->find(step.names.front());
      } else if (at->isArray() && step.indexes.front() >= 0 &&
                 step.indexes.front() < static_cast<std::int64_t>(at->size())) {
        at = &at->items()[static_cast<std::size_t>(step.indexes.front())];
      } else {
        at = nullptr;
      }
      if (at == nullptr) break;
      ++done;
    }
    if (done == steps.steps.size()) return {Outcome::Kind::Found, *at, {}};
  }
  if (const auto at = functionOverMany(steps); at > 0) return overMany(steps, at, node, root, work);
  Walker walker(steps, root, work);
  walker.walk(0, &node);
  return std::move(walker).outcome();
}

}  // namespace stepwright::query::jsonpath
