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
std::optional<std::vector<Value>> argumentsOf(const Segment& segment, const Value& root,
                                              Work& work) {
  std::vector<Value> values;
  for (const auto& argument : segment.arguments) {
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
  Walker(const Segments& segments, const Value& root, Work& work)
      : segments_(segments), root_(root), work_(work), scope_{root, work, evaluate} {}

  void walk(std::size_t index, const Value* node) {
    if (!reason_.empty()) return;
    if (!work_.spend()) return tooMuch();
    if (index == segments_.segments.size()) {
      results_.push_back(node == nullptr ? Value() : *node);
      absent_ = node == nullptr;
      return;
    }
    const Segment& segment = segments_.segments[index];
    switch (segment.kind) {
      case SegmentKind::Names:
        return walkNames(segment, index, node);
      case SegmentKind::Indexes:
        return walkIndexes(segment, index, node);
      case SegmentKind::Slice:
        return walkSlice(segment, index, node);
      case SegmentKind::Wildcard:
        return walkChildren(index, node);
      case SegmentKind::Filter:
        return walkFilter(segment, index, node);
      case SegmentKind::Scan:
        return scan(index, node);
      case SegmentKind::Function:
        return walkFunction(segment, index, node);
    }
  }

  Outcome outcome() && {
    // AWS gives an empty array where a path that may find many nodes does not get as far as that.
    const bool nothing = !segments_.definite && !work_.over();
    if (work_.over()) tooMuch();
    if (!reason_.empty() && !nothing) return {Outcome::Kind::NotFound, {}, std::move(reason_)};
    if (!segments_.definite) return {Outcome::Kind::Found, Value::array(std::move(results_)), {}};
    if (results_.empty()) {
      return {Outcome::Kind::NotFound, {}, "No results for path: " + segments_.normalForm()};
    }
    return {absent_ ? Outcome::Kind::Absent : Outcome::Kind::Found, std::move(results_.back()), {}};
  }

 private:
  /// A path like $..*..*..* goes through a payload many times over: it is given up.
  void tooMuch() { reason_ = "The path visits too many nodes: " + segments_.normalForm(); }

  void walkNames(const Segment& segment, std::size_t index, const Value* node) {
    if (node == nullptr || !node->isObject()) {
      if (!segment.upstreamDefinite) return;
      reason_ = "Expected to find an object with property " + segment.fragment + " in path " +
                segments_.normalForm(index) + " but found '" + std::string(javaClass(node)) +
                "'. This is not a json object according to the JsonProvider: "
                "'com.jayway.jsonpath.spi.json.JacksonJsonProvider'.";
      return;
    }
    const bool last = index + 1 == segments_.segments.size();
    if (segment.names.size() > 1 && last) return merge(segment, *node);
    for (const auto& name : segment.names) {
      const Value* member = node->find(name);
      if (member != nullptr) {
        walk(index + 1, member);
      } else if (!last && segment.upstreamDefinite && segment.names.size() == 1) {
        reason_ = "Missing property in path " + segments_.normalForm(index + 1);
      }
    }
  }

  void merge(const Segment& segment, const Value& node) {
    Value merged = Value::object();
    for (const auto& name : segment.names) {
      if (const Value* member = node.find(name)) merged = std::move(merged).with(name, *member);
    }
    results_.push_back(std::move(merged));
  }

  /// The items where the node is an array; a complaint where the path names this node alone.
  const std::vector<Value>* arrayOf(const Segment& segment, std::size_t index, const Value* node) {
    if (node != nullptr && node->isArray()) return &node->items();
    if (!segment.upstreamDefinite) return nullptr;
    if (node == nullptr || node->isNull()) {
      reason_ = "The path " + segments_.normalForm(index) + " is null";
    } else {
      reason_ = "Filter: " + segment.fragment +
                " can only be applied to arrays. Current context is: " + json::print(*node);
    }
    return nullptr;
  }

  void walkIndex(std::size_t index, const std::vector<Value>& items, std::int64_t at) {
    if (at < 0) at += static_cast<std::int64_t>(items.size());
    const bool inside = at >= 0 && at < static_cast<std::int64_t>(items.size());
    walk(index + 1, inside ? &items[static_cast<std::size_t>(at)] : nullptr);
  }

  void walkIndexes(const Segment& segment, std::size_t index, const Value* node) {
    const auto* items = arrayOf(segment, index, node);
    if (items == nullptr) return;
    for (const auto at : segment.indexes) walkIndex(index, *items, at);
  }

  void walkSlice(const Segment& segment, std::size_t index, const Value* node) {
    const auto* items = arrayOf(segment, index, node);
    if (items == nullptr) return;
    const auto size = static_cast<std::int64_t>(items->size());
    std::int64_t from = segment.from.value_or(0);
    std::int64_t to = segment.to.value_or(size);
    if (segment.from && !segment.to)
      from = std::max<std::int64_t>(0, from < 0 ? from + size : from);
    if (!segment.from && to < 0) to += size;
    to = std::min(to, size);
    for (std::int64_t at = std::max(from, -size); at < to; ++at) walkIndex(index, *items, at);
  }

  void walkChildren(std::size_t index, const Value* node) {
    if (node == nullptr) return;
    for (const auto& member : node->members()) walk(index + 1, &member.value);
    for (const auto& item : node->items()) walk(index + 1, &item);
  }

  void walkFilter(const Segment& segment, std::size_t index, const Value* node) {
    if (node != nullptr && node->isObject()) {
      if (accepts(*segment.filter, *node, scope_)) walk(index + 1, node);
      return;
    }
    if (node != nullptr && node->isArray()) {
      for (const auto& item : node->items()) {
        if (!work_.spend()) return tooMuch();
        if (accepts(*segment.filter, item, scope_)) walk(index + 1, &item);
      }
      return;
    }
    if (segment.upstreamDefinite) {
      reason_ = "Filter: " + segment.fragment +
                " can not be applied to primitives. Current context is: " +
                (node == nullptr ? "null" : json::print(*node));
    }
  }

  /// Every container from this one downwards to which the segment behind `..` applies.
  void scan(std::size_t index, const Value* node) {
    if (node == nullptr || !node->isContainer() || !reason_.empty()) return;
    if (index + 1 == segments_.segments.size())
      return;  // a function behind `..` has nothing to work on
    const Segment& target = segments_.segments[index + 1];
    if (!work_.spend()) return tooMuch();
    if (node->isObject()) {
      if (scanWants(target, *node)) walk(index + 1, node);
      for (const auto& member : node->members()) scan(index, &member.value);
      return;
    }
    if (scanWants(target, *node)) scanArray(index, target, *node);
    for (const auto& item : node->items()) scan(index, &item);
  }

  /// The library hands the items of a matching array to the segment after the target unless the
  /// target comes last.
  void scanArray(std::size_t index, const Segment& target, const Value& node) {
    const bool last = index + 2 == segments_.segments.size();
    if (last || target.kind == SegmentKind::Indexes || target.kind == SegmentKind::Slice) {
      return walk(index + 1, &node);
    }
    for (const auto& item : node.items()) walk(index + 2, &item);
  }

  bool scanWants(const Segment& target, const Value& node) const {
    switch (target.kind) {
      case SegmentKind::Names:
        return node.isObject() && (target.names.size() > 1 || node.contains(target.names.front()));
      case SegmentKind::Indexes:
      case SegmentKind::Slice:
        return node.isArray();
      case SegmentKind::Wildcard:
        return true;
      case SegmentKind::Filter:
        return accepts(*target.filter, node, scope_);
      default:
        return false;
    }
  }

  void walkFunction(const Segment& segment, std::size_t index, const Value* node) {
    const auto arguments = argumentsOf(segment, root_, work_);
    if (!arguments) {
      reason_ = "No results for an argument of the function " + segment.fragment;
      return;
    }
    Outcome result =
        callFunction(segment.function, node == nullptr ? Value() : *node, *arguments, work_);
    if (result.kind == Outcome::Kind::NotFound) {
      reason_ = std::move(result.reason);
      return;
    }
    walk(index + 1, &result.value);
  }

  const Segments& segments_;
  const Value& root_;
  Work& work_;
  const FilterScope scope_;
  std::vector<Value> results_;
  std::string reason_;
  bool absent_ = false;
};

/// A function behind a path that may find many nodes is applied to their array: $..price.max().
std::ptrdiff_t functionOverMany(const Segments& segments) {
  if (segments.segments.empty() || segments.segments.front().kind != SegmentKind::Scan) return -1;
  for (std::size_t i = 0; i < segments.segments.size(); ++i) {
    if (segments.segments[i].kind == SegmentKind::Function) return static_cast<std::ptrdiff_t>(i);
  }
  return -1;
}

Outcome overMany(const Segments& segments, std::ptrdiff_t at, const Value& node, const Value& root,
                 Work& work) {
  Segments before;
  before.segments.assign(segments.segments.begin(), segments.segments.begin() + at);
  before.settle();
  before.definite = false;
  Outcome found = evaluate(before, node, root, work);
  if (found.kind == Outcome::Kind::NotFound) return found;
  Segments behind;
  behind.segments.assign(segments.segments.begin() + at, segments.segments.end());
  behind.settle();
  return evaluate(behind, found.value, root, work);
}

}  // namespace

Outcome evaluate(const Segments& segments, const Value& node, const Value& root, Work& work) {
  if (segments.plain) {
    const Value* at = &node;
    std::size_t done = 0;
    for (const auto& segment : segments.segments) {
      if (segment.kind == SegmentKind::Names) {
        at = at->find(segment.names.front());
      } else if (at->isArray() && segment.indexes.front() >= 0 &&
                 segment.indexes.front() < static_cast<std::int64_t>(at->size())) {
        at = &at->items()[static_cast<std::size_t>(segment.indexes.front())];
      } else {
        at = nullptr;
      }
      if (at == nullptr) break;
      ++done;
    }
    if (done == segments.segments.size()) return {Outcome::Kind::Found, *at, {}};
  }
  if (const auto at = functionOverMany(segments); at > 0)
    return overMany(segments, at, node, root, work);
  Walker walker(segments, root, work);
  walker.walk(0, &node);
  return std::move(walker).outcome();
}

}  // namespace stepwright::query::jsonpath
