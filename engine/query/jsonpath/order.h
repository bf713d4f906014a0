// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace stepwright::query {

/// Java's order of strings, by UTF-16 code units, of two UTF-8 texts: -1, 0 or 1. It differs from
/// the order of bytes only where a character beyond U+FFFF meets one from U+E000 on.
[[nodiscard]] int compareUtf16(std::string_view left, std::string_view right);

/// How many UTF-16 code units the UTF-8 text takes; what Java calls its length.
[[nodiscard]] std::int64_t utf16Length(std::string_view text);

}  // namespace stepwright::query
