// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace stepwright::query {

/// The bytes of the character at `at`, never past the end of the text; 1 for a stray byte.
[[nodiscard]] std::size_t utf8Length(std::string_view text, std::size_t at);

/// The bytes as UTF-8, with U+FFFD for what is none, as Java reads bytes into a string.
[[nodiscard]] std::string validUtf8(std::string_view bytes);

}  // namespace stepwright::query
