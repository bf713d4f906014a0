// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

#include "engine/query/jsonata/value.h"

namespace stepwright::query::jsonata {

class Evaluator;
struct Frame;

/// What evaluation makes of values and arrays of them, whatever node asks.

/// $append: both as one array; undefined adds nothing.
[[nodiscard]] Val append(Evaluator& evaluator, const Val& left, const Val& right);
/// The integers from `first` on.
[[nodiscard]] Val range(Evaluator& evaluator, std::int64_t first, std::int64_t count);
/// The member of that name, or those of all items of an array.
[[nodiscard]] Val lookup(Evaluator& evaluator, const Val& input, std::string_view key);
/// What a path does with the value of a step: the items of an array, unless it was written as one.
void pushFlat(ArrayNode& out, Val value);

}  // namespace stepwright::query::jsonata
