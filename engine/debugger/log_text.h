// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace stepwright::debugger {

/// A part of a log text: words, or an expression that stood in `{}`.
struct LogPiece {
  std::string_view text;
  bool isExpression = false;
  std::size_t offset = 0;  ///< of `text`
};
/// Brackets within an expression and within its quotes belong to it. A bracket that is never closed
/// makes its rest words.
[[nodiscard]] std::vector<LogPiece> logPieces(std::string_view text);

}  // namespace stepwright::debugger
