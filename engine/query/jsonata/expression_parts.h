// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace stepwright::query::jsonata {

/// A part of an expression that has a value of its own where the whole is evaluated: an operand, an
/// argument, a branch, a member. What is evaluated in another context (within a filter, a step or a
/// function) is none, nor is a literal.
struct ExpressionPart {
  std::size_t begin = 0, end = 0;  ///< in the text
  int height = 0;                  ///< 0: it has no parts itself; a whole is higher than its parts
  bool operator==(const ExpressionPart&) const = default;
};

/// The whole first, then its parts from left to right; none of a text that cannot be read.
[[nodiscard]] std::vector<ExpressionPart> partsOf(std::string_view text);

}  // namespace stepwright::query::jsonata
