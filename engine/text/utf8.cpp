// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/utf8.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "engine/base/utf8.h"

namespace stepwright::text {
namespace {

/// The first byte from there on that is not ASCII, eight at a time; the size where all are.
std::size_t behindAscii(std::string_view text, std::size_t at) {
  constexpr std::uint64_t highBits = 0x8080808080808080U;
  for (std::uint64_t eight = 0; at + sizeof eight <= text.size(); at += sizeof eight) {
    std::memcpy(&eight, text.data() + at, sizeof eight);
    if ((eight & highBits) != 0) break;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

}  // namespace

Range invalidUtf8(std::string_view text) {
  for (std::size_t at = behindAscii(text, 0); at < text.size(); at = behindAscii(text, at)) {
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
