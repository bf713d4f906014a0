// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace stepwright::query::jsonata {

/// Strings as JSONata sees them: UTF-8 whose lone surrogates stand in their three-byte form,
/// counted by code point.

/// Appends one code point, surrogates too: a high one at the end of `out` and a low one become one
/// character.
void appendCodePoint(std::string& out, unsigned codePoint);
/// Appends text; a pair of surrogates that meets at the seam becomes one character.
void appendText(std::string& out, std::string_view text);
/// The code point at `at`, which moves behind it. Broken UTF-8 counts byte by byte.
[[nodiscard]] unsigned decodeAt(std::string_view text, std::size_t& at);
[[nodiscard]] std::vector<unsigned> codePoints(std::string_view text);
[[nodiscard]] std::string encode(const std::vector<unsigned>& codePoints);

[[nodiscard]] std::size_t codePointCount(std::string_view text);
/// The byte at which the n-th code point starts; the size where there are fewer.
[[nodiscard]] std::size_t byteOfCodePoint(std::string_view text, std::size_t n);
[[nodiscard]] std::size_t utf16Length(std::string_view text);
/// The byte at which the n-th UTF-16 unit starts; the size where there are fewer.
[[nodiscard]] std::size_t byteOfUnit(std::string_view text, std::size_t n);
/// Order by UTF-16 units, as JavaScript and Java compare.
[[nodiscard]] int compareUnits(std::string_view left, std::string_view right);
[[nodiscard]] bool hasLoneSurrogate(std::string_view text);

[[nodiscard]] std::string toLower(std::string_view text);
[[nodiscard]] std::string toUpper(std::string_view text);

/// As code points, and back.
[[nodiscard]] std::u32string widen(std::string_view text);
[[nodiscard]] std::string narrow(std::u32string_view text);

}  // namespace stepwright::query::jsonata
