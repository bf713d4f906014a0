// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "engine/json/value.h"
#include "engine/query/jsonpath/pattern.h"
#include "engine/query/jsonpath/program.h"

/// Filters of paths: [?(@.price < 10 && @.tags contains 'new')].
namespace stepwright::query::jsonpath {

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
  std::shared_ptr<const Steps> path;
  std::shared_ptr<const Pattern> pattern;
};

/// A filter as a tree.
struct Condition {
  enum class Kind : std::uint8_t { And, Or, Not, Compare };
  Kind kind = Kind::Compare;
  std::vector<std::shared_ptr<const Condition>> parts;  ///< of And, Or, Not
  Relation relation = Relation::Exists;
  Operand left;
  Operand right;
};

/// True where `item` passes; `root` is what `$` means in the filter.
[[nodiscard]] bool accepts(const Condition& condition, const json::Value& item,
                           const json::Value& root, Work& work);

/// One comparison, by the library's rules: a number equals a string that reads as it, but under ===
/// not.
[[nodiscard]] bool compare(const Condition& condition, const json::Value& item,
                           const json::Value& root, Work& work);

}  // namespace stepwright::query::jsonpath
