// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

#include "engine/json/value.h"
#include "engine/query/jsonata/surroundings.h"

namespace stepwright::query::jsonata {

/// Longer texts are the evaluator's, which counts their bytes.
constexpr std::size_t longestPlainText = 1U << 16U;

/// A function of the library as far as it takes one plain value and needs nothing else.
struct PlainFunction {
  std::string_view name;
  /// False where the library's own must be asked. Undefined is null; what is made stands in `own`.
  bool (*run)(const json::Value* argument, Dialect dialect, json::Value& own,
              const json::Value*& result);
  bool makesText;
};

/// Null where there is none of that name.
[[nodiscard]] const PlainFunction* findPlainFunction(std::string_view name);

}  // namespace stepwright::query::jsonata
