// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/utf8.h"

#include <algorithm>

#include "engine/base/utf8.h"

namespace stepwright::text {

Range invalidUtf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = characterLength(text, at);
    if (length > 0) {
      at += length;
      continue;
    }
    std::size_t end = at + 1;
    while (end < text.size() && characterLength(text, end) == 0) ++end;
    return {at, end};
  }
  return {};
}

std::string_view likelyEncoding(std::string_view text) {
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) return "UTF-16";
  // Latin-1 has control characters there that no text uses; Windows has quotes and dashes.
  const bool windows = std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 && byte < 0xA0;
  });
  return windows ? "Windows-1252" : "ISO-8859-1 (Latin-1)";
}

}  // namespace stepwright::text
