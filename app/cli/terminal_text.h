// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace stepwright::cli {

/// Text of a document or of a run, as it may be shown on a terminal: control characters, marks that
/// turn the direction of writing and bytes that are no UTF-8 are written as escapes (\n, \u001b,
/// \xff), so that no name moves the cursor, colours the screen or forges a line.
[[nodiscard]] std::string terminalText(std::string_view text);

/// "1 error", "2 errors", "0 errors": a number and its noun, whose plural ends in s.
[[nodiscard]] std::string counted(std::size_t number, std::string_view noun);

}  // namespace stepwright::cli
