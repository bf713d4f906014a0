// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "engine/base/trimmed.h"

/// Small readings of text that the parsers of paths, filters and intrinsic calls share.
namespace stepwright::query {

/// The first place at or behind `at` that is no blank.
[[nodiscard]] inline std::size_t skipBlanks(std::string_view text, std::size_t at) {
  while (at < text.size() && isBlank(text[at])) ++at;
  return at;
}

/// Where the quoted text that starts at `open` closes; npos where it does not.
[[nodiscard]] std::size_t endOfQuoted(std::string_view text, std::size_t open);

/// Where the bracket at `open`, of any kind, closes; quotes and nested brackets are stepped over,
/// and so is the pattern of a `=~ /…/`. npos where it does not.
[[nodiscard]] std::size_t closingBracket(std::string_view text, std::size_t open);

/// Where the item of a comma-separated list that starts at `at` ends: at its comma, at a closing
/// bracket that was not opened in it, or at the end of the text.
[[nodiscard]] std::size_t endOfItem(std::string_view text, std::size_t at);

/// Java's string escapes undone: \n, \t, \u0041, and a backslash before any other character.
[[nodiscard]] std::string unescaped(std::string_view text);

/// One code point as UTF-8.
void appendUtf8(std::string& out, char32_t point);

}  // namespace stepwright::query
