// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/json/value.h"
#include "engine/query/jsonpath/outcome.h"
#include "engine/query/jsonpath/program.h"
#include "engine/query/work.h"

namespace stepwright::query::jsonpath {

/// What the paths within a filter are read by.
struct FilterScope {
  /// Walks a path from `node` (evaluate).
  using Find = Outcome (*)(const Segments& path, const json::Value& node, const json::Value& root,
                           Work& work);
  const json::Value& root;  ///< what `$` means in the filter
  Work& work;
  Find find;
};

/// True where `item` passes. Comparisons go by the library's rules: a number equals a string that
/// reads as it, but under === not.
[[nodiscard]] bool accepts(const Condition& condition, const json::Value& item,
                           const FilterScope& scope);

}  // namespace stepwright::query::jsonpath
