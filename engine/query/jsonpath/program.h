// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/json/value.h"
#include "engine/query/jsonpath/pattern.h"
#include "engine/query/jsonpath/root.h"

/// A parsed path as segments. Only engine/query includes this.
namespace stepwright::query::jsonpath {

enum class SegmentKind : std::uint8_t { Names, Indexes, Slice, Wildcard, Filter, Scan, Function };

enum class FunctionName : std::uint8_t {
  Min,
  Max,
  Avg,
  Sum,
  Stddev,
  Length,
  Keys,
  Concat,
  Append,
  First,
  Last,
  Index,
  Distinct
};

struct Condition;
struct Segments;

/// An argument of a path function: a JSON literal, or a path from the same root.
struct Argument {
  json::Value literal;
  std::shared_ptr<const Segments> path;  ///< null for a literal
};

struct Segment {
  SegmentKind kind = SegmentKind::Names;
  std::vector<std::string> names;
  std::vector<std::int64_t> indexes;
  std::optional<std::int64_t> from;
  std::optional<std::int64_t> to;
  std::shared_ptr<const Condition> filter;
  FunctionName function = FunctionName::Length;
  std::vector<Argument> arguments;
  std::string fragment;  ///< as the library prints it: ['a'], [0], [*], [1:2], [?], .., .length()
  bool upstreamDefinite = true;  ///< every segment before this one names one node
};

/// The segments behind a root, with what is known of them before any data is seen.
struct Segments {
  std::vector<Segment> segments;
  bool definite = true;
  bool plain = true;     ///< single names and indexes only: the fast walk will do
  bool fromRoot = true;  ///< in a filter: `$` rather than `@`

  /// Works out what can be said of the segments before any data is seen.
  void settle();
  /// "$['a'][0]", the form in which messages name the path.
  [[nodiscard]] std::string normalForm(std::size_t count) const;
  [[nodiscard]] std::string normalForm() const { return normalForm(segments.size()); }
};

enum class Relation : std::uint8_t {
  Exists,
  NotExists,
  Equal,
  SameType,
  NotEqual,
  NotSameType,
  Less,
  LessOrEqual,
  Greater,
  GreaterOrEqual,
  Matches,
  In,
  NotIn,
  Contains,
  All,
  Size,
  Empty,
  Type,
  SubsetOf,
  AnyOf,
  NoneOf
};

/// One side of a comparison: a literal, a pattern, or a path from the item (`@`) or the root (`$`).
struct Operand {
  json::Value literal;
  std::shared_ptr<const Segments> path;
  std::shared_ptr<const Pattern> pattern;
};

/// A filter as a tree: [?(@.price < 10 && @.tags CONTAINS 'new')].
struct Condition {
  enum class Kind : std::uint8_t { And, Or, Not, Compare };
  Kind kind = Kind::Compare;
  std::vector<std::shared_ptr<const Condition>> parts;  ///< of And, Or, Not
  Relation relation = Relation::Exists;
  Operand left;
  Operand right;
};

struct Program {
  std::string text;
  Root root = Root::Input;
  std::string variable;
  Segments body;
};

/// Filters and function arguments may nest this deep.
constexpr int maxNesting = 32;

}  // namespace stepwright::query::jsonpath
