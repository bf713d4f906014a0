// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/names.h"

#include <cctype>

namespace stepwright::query {
namespace {

constexpr std::size_t maxCharacters = 80;

std::size_t sequenceLength(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xF0) return 4;
  return lead >= 0xE0 ? 3 : 2;
}

/// Marks, signs and blanks beyond ASCII that stand in no identifier; every other character beyond
/// ASCII counts as a letter, which takes in the scripts that names are written in.
bool isForeignLetter(std::string_view sequence) {
  char32_t point = 0;
  const auto lead = static_cast<unsigned char>(sequence.front());
  point = lead & (0xFFU >> (sequence.size() + 1));
  for (const char c : sequence.substr(1)) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0U) != 0x80U) return false;
    point = (point << 6U) | (byte & 0x3FU);
  }
  if (point < 0xAA || point == 0xAB || point == 0xAC || point == 0xAE || point == 0xAF)
    return false;
  if (point > 0xAF && point < 0xC0 && point != 0xB5 && point != 0xB7 && point != 0xBA) return false;
  if (point == 0xD7 || point == 0xF7) return false;
  if (point >= 0x2000 && point <= 0x206F) return point == 0x203F || point == 0x2040;
  if (point >= 0x2190 && point <= 0x2BFF) return false;
  if (point >= 0x3000 && point <= 0x3004) return false;
  if (point >= 0xD800 && point <= 0xF8FF) return false;
  return !(point >= 0x1F000 && point <= 0x1FAFF) && point != 0xFEFF && point != 0xFFFD;
}

}  // namespace

std::size_t variableNameLength(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80) {
      const bool letter = std::isalpha(lead) != 0 || lead == '_';
      if (!letter && (at == 0 || std::isdigit(lead) == 0)) break;
      ++at;
      continue;
    }
    const auto sequence = text.substr(at, sequenceLength(lead));
    if (sequence.size() < sequenceLength(lead) || lead < 0xC2 || !isForeignLetter(sequence)) break;
    at += sequence.size();
  }
  return at;
}

bool isVariableName(std::string_view text) {
  if (text.empty() || variableNameLength(text) != text.size()) return false;
  std::size_t characters = 0;
  for (const char c : text) {
    if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) ++characters;
  }
  return characters <= maxCharacters;
}

}  // namespace stepwright::query
