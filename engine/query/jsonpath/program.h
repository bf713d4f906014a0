// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/json/value.h"
#include "engine/query/jsonpath/root.h"
#include "engine/query/syntax.h"
#include "engine/query/work.h"

/// A parsed path as steps. Only engine/query includes this.
namespace stepwright::query::jsonpath {

struct Condition;  // filter.h

enum class StepKind : std::uint8_t { Names, Indexes, Slice, Wildcard, Filter, Scan, Function };

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

struct Steps;

/// An argument of a path function: a JSON literal, or a path from the same root.
struct Argument {
  json::Value literal;
  std::shared_ptr<const Steps> path;  ///< null for a literal
};

struct Step {
  StepKind kind = StepKind::Names;
  std::vector<std::string> names;
  std::vector<std::int64_t> indexes;
  std::optional<std::int64_t> from;
  std::optional<std::int64_t> to;
  std::shared_ptr<const Condition> filter;
  FunctionName function = FunctionName::Length;
  std::vector<Argument> arguments;
  std::string fragment;  ///< as the library prints it: ['a'], [0], [*], [1:2], [?], .., .length()
  bool upstreamDefinite = true;  ///< every step before this one names one node
};

/// The steps behind a root, with what is known of them before any data is seen.
struct Steps {
  std::vector<Step> steps;
  bool definite = true;
  bool plain = true;     ///< single names and indexes only: the fast walk will do
  bool fromRoot = true;  ///< in a filter: `$` rather than `@`

  /// Works out what can be said of the steps before any data is seen.
  void settle();
  /// "$['a'][0]", the form in which messages name the path.
  [[nodiscard]] std::string normalForm(std::size_t count) const;
  [[nodiscard]] std::string normalForm() const { return normalForm(steps.size()); }
};

struct Program {
  std::string text;
  Root root = Root::Input;
  std::string variable;
  Steps body;
};

/// How an evaluation ended: a value, "past the end of an array" (which AWS reads as null), or not
/// found.
struct Outcome {
  enum class Kind : std::uint8_t { Found, Absent, NotFound };
  Kind kind = Kind::NotFound;
  json::Value value;
  std::string reason;  ///< of NotFound: "No results for path: $['x']"
};

/// Filters and function arguments may nest this deep.
constexpr int maxNesting = 32;

}  // namespace stepwright::query::jsonpath
