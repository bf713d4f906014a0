// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace stepwright::query::jsonata {

/// Numbers in English words.

[[nodiscard]] std::string numberToWords(double value, bool ordinal);
/// Not a number where a word is unknown.
[[nodiscard]] double wordsToNumber(std::string_view text);
/// The words as alternatives of a regular expression.
[[nodiscard]] std::string wordAlternatives();

}  // namespace stepwright::query::jsonata
