// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/utf8.h"

#include <cstdint>

namespace stepwright::text {

namespace {

/// How many bytes the character at that place has; 0 where there is none.
std::size_t lengthAt(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return at + i < text.size() ? static_cast<std::uint8_t>(text[at + i]) : std::uint8_t{0};
  };
  const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  const std::uint8_t first = byte(0);
  if (first < 0x80) return 1;
  if (first < 0xC2) return 0;  // a byte that only follows, or an overlong form
  if (first < 0xE0) return follows(1) ? 2 : 0;
  if (first < 0xF0) {
    const bool overlong = first == 0xE0 && byte(1) < 0xA0;
    const bool surrogate = first == 0xED && byte(1) >= 0xA0;
    return follows(1) && follows(2) && !overlong && !surrogate ? 3 : 0;
  }
  const bool inside = !(first == 0xF0 && byte(1) < 0x90) && !(first == 0xF4 && byte(1) >= 0x90);
  return first < 0xF5 && inside && follows(1) && follows(2) && follows(3) ? 4 : 0;
}

}  // namespace

Range invalidUtf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = lengthAt(text, at);
    if (length > 0) {
      at += length;
      continue;
    }
    std::size_t end = at + 1;
    while (end < text.size() && lengthAt(text, end) == 0) ++end;
    return {at, end};
  }
  return {};
}

}  // namespace stepwright::text
