// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace stepwright {

/// What JSON calls white space; inline, because parsers ask for every letter.
[[nodiscard]] inline bool isBlank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Without the blanks around it; a part of `text`, so that places in it can be told.
[[nodiscard]] inline std::string_view trimmed(std::string_view text) {
  while (!text.empty() && isBlank(text.back())) text.remove_suffix(1);
  while (!text.empty() && isBlank(text.front())) text.remove_prefix(1);
  return text;
}

}  // namespace stepwright
