// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/utf8.h"

#include <algorithm>

namespace stepwright::query {
namespace {

std::size_t wantedLength(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead < 0xE0) return 2;
  if (lead >= 0xE0 && lead < 0xF0) return 3;
  return lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
}

/// The second byte has a narrower range behind some leading bytes, against overlong forms and
/// surrogates.
bool secondFits(unsigned char lead, unsigned char second) {
  if (lead == 0xE0) return second >= 0xA0;
  if (lead == 0xED) return second < 0xA0;
  if (lead == 0xF0) return second >= 0x90;
  return lead != 0xF4 || second < 0x90;
}

bool isTail(unsigned char byte) { return (byte & 0xC0U) == 0x80U; }

/// The length of the valid character at `at`, or 0.
std::size_t validLength(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const std::size_t wanted = wantedLength(lead);
  if (wanted == 0 || at + wanted > text.size()) return 0;
  for (std::size_t i = 1; i < wanted; ++i) {
    if (!isTail(static_cast<unsigned char>(text[at + i]))) return 0;
  }
  if (wanted > 1 && !secondFits(lead, static_cast<unsigned char>(text[at + 1]))) return 0;
  return wanted;
}

}  // namespace

std::size_t utf8Length(std::string_view text, std::size_t at) {
  return std::max<std::size_t>(1, validLength(text, at));
}

std::string validUtf8(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t length = validLength(bytes, at);
    if (length == 0) {
      out += "\xEF\xBF\xBD";
      ++at;
    } else {
      out += bytes.substr(at, length);
      at += length;
    }
  }
  return out;
}

}  // namespace stepwright::query
