// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace stepwright {

/// How many bytes the UTF-8 character at that place has; 0 where there is none: a stray byte, an
/// overlong form, a surrogate, or a character that the text cuts off.
[[nodiscard]] std::size_t characterLength(std::string_view text, std::size_t at);

/// With a to z for A to Z; all other characters stay as they are.
[[nodiscard]] std::string inSmallLetters(std::string_view text);

}  // namespace stepwright
