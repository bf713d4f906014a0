// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/text.h"

#include <clocale>
#include <cstdint>
#include <cwctype>

#include <locale.h>

namespace stepwright::query::jsonata {
namespace {

unsigned byteAt(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
}

bool continues(unsigned byte) { return (byte & 0xC0U) == 0x80U; }

bool endsWithHighSurrogate(std::string_view text) {
  return text.size() >= 3 && byteAt(text, text.size() - 3) == 0xED &&
         byteAt(text, text.size() - 2) >= 0xA0 && byteAt(text, text.size() - 2) < 0xB0;
}

bool startsWithLowSurrogate(std::string_view text) {
  return text.size() >= 3 && byteAt(text, 0) == 0xED && byteAt(text, 1) >= 0xB0;
}

void appendRaw(std::string& out, unsigned c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0U | (c >> 6U));
    out += static_cast<char>(0x80U | (c & 0x3FU));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0U | (c >> 12U));
    out += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
    out += static_cast<char>(0x80U | (c & 0x3FU));
  } else {
    out += static_cast<char>(0xF0U | (c >> 18U));
    out += static_cast<char>(0x80U | ((c >> 12U) & 0x3FU));
    out += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
    out += static_cast<char>(0x80U | (c & 0x3FU));
  }
}

/// The C library's case tables for all of Unicode, whatever the user's own locale is.
locale_t unicodeLocale() {
  static const locale_t locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
  return locale;
}

unsigned simpleCase(unsigned c, bool upper) {
  if (c < 0x80) {
    if (upper) return c >= 'a' && c <= 'z' ? c - 32 : c;
    return c >= 'A' && c <= 'Z' ? c + 32 : c;
  }
  const locale_t locale = unicodeLocale();
  if (locale == nullptr) return c;
  return static_cast<unsigned>(upper ? towupper_l(static_cast<wint_t>(c), locale)
                                     : towlower_l(static_cast<wint_t>(c), locale));
}

/// The characters whose upper case is longer than one character (Unicode's SpecialCasing, the
/// common ones).
std::string_view longUpperCase(unsigned c) {
  switch (c) {
    case 0xDF:
      return "SS";
    case 0x149:
      return "\xCA\xBCN";
    case 0x1F0:
      return "J\xCC\x8C";
    case 0x587:
      return "\xD4\xB5\xD5\x92";
    case 0xFB00:
      return "FF";
    case 0xFB01:
      return "FI";
    case 0xFB02:
      return "FL";
    case 0xFB03:
      return "FFI";
    case 0xFB04:
      return "FFL";
    case 0xFB05:
    case 0xFB06:
      return "ST";
    default:
      return {};
  }
}

bool isLetter(unsigned c) {
  if (c < 0x80) return (c | 32U) >= 'a' && (c | 32U) <= 'z';
  const locale_t locale = unicodeLocale();
  return locale != nullptr && iswalpha_l(static_cast<wint_t>(c), locale) != 0;
}

}  // namespace

unsigned decodeAt(std::string_view text, std::size_t& at) {
  const unsigned first = byteAt(text, at);
  const unsigned second = byteAt(text, at + 1);
  const unsigned third = byteAt(text, at + 2);
  const unsigned fourth = byteAt(text, at + 3);
  if (first >= 0xC2 && first < 0xE0 && continues(second)) {
    at += 2;
    return ((first & 0x1FU) << 6U) | (second & 0x3FU);
  }
  if (first >= 0xE0 && first < 0xF0 && continues(second) && continues(third)) {
    at += 3;
    return ((first & 0x0FU) << 12U) | ((second & 0x3FU) << 6U) | (third & 0x3FU);
  }
  if (first >= 0xF0 && first < 0xF5 && continues(second) && continues(third) && continues(fourth)) {
    at += 4;
    return ((first & 0x07U) << 18U) | ((second & 0x3FU) << 12U) | ((third & 0x3FU) << 6U) |
           (fourth & 0x3FU);
  }
  ++at;
  return first;
}

void appendCodePoint(std::string& out, unsigned codePoint) {
  if (codePoint >= 0xDC00 && codePoint < 0xE000 && endsWithHighSurrogate(out)) {
    std::size_t at = out.size() - 3;
    const unsigned high = decodeAt(out, at);
    out.resize(out.size() - 3);
    codePoint = 0x10000U + ((high - 0xD800U) << 10U) + (codePoint - 0xDC00U);
  }
  appendRaw(out, codePoint);
}

void appendText(std::string& out, std::string_view text) {
  if (startsWithLowSurrogate(text) && endsWithHighSurrogate(out)) {
    std::size_t at = 0;
    const unsigned low = decodeAt(text, at);
    appendCodePoint(out, low);
    text.remove_prefix(at);
  }
  out += text;
}

std::vector<unsigned> codePoints(std::string_view text) {
  std::vector<unsigned> all;
  all.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) all.push_back(decodeAt(text, at));
  return all;
}

std::string encode(const std::vector<unsigned>& codePoints) {
  std::string text;
  for (const unsigned c : codePoints) appendCodePoint(text, c);
  return text;
}

std::size_t codePointCount(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += continues(static_cast<unsigned char>(c)) ? 0 : 1;
  return count;
}

std::size_t byteOfCodePoint(std::string_view text, std::size_t n) {
  std::size_t at = 0;
  for (; n > 0 && at < text.size(); --n) (void)decodeAt(text, at);
  return at;
}

std::size_t utf16Length(std::string_view text) {
  std::size_t units = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (!continues(byte)) units += byte >= 0xF0 ? 2 : 1;
  }
  return units;
}

std::size_t byteOfUnit(std::string_view text, std::size_t n) {
  std::size_t at = 0;
  for (std::size_t unit = 0; unit < n && at < text.size();) {
    unit += decodeAt(text, at) >= 0x10000 ? 2 : 1;
  }
  return at;
}

int compareUnits(std::string_view left, std::string_view right) {
  const std::size_t shared = left.size() < right.size() ? left.size() : right.size();
  for (std::size_t i = 0; i < shared; ++i) {
    unsigned a = byteAt(left, i);
    unsigned b = byteAt(right, i);
    if (a == b) continue;
    // Characters beyond U+FFFF are surrogates in UTF-16 and so stand before U+E000 to U+FFFF.
    if (a >= 0xF0 && (b == 0xEE || b == 0xEF)) return -1;
    if (b >= 0xF0 && (a == 0xEE || a == 0xEF)) return 1;
    return a < b ? -1 : 1;
  }
  if (left.size() == right.size()) return 0;
  return left.size() < right.size() ? -1 : 1;
}

bool hasLoneSurrogate(std::string_view text) {
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (byteAt(text, i) == 0xED && byteAt(text, i + 1) >= 0xA0) return true;
  }
  return false;
}

std::string toLower(std::string_view text) {
  constexpr unsigned capitalSigma = 0x3A3;
  std::string out;
  out.reserve(text.size());
  bool afterLetter = false;
  for (std::size_t at = 0; at < text.size();) {
    const unsigned c = decodeAt(text, at);
    if (c == 0x130) {
      out += "i\xCC\x87";
    } else if (c == capitalSigma && afterLetter) {
      std::size_t next = at;
      const bool last = at >= text.size() || !isLetter(decodeAt(text, next));
      appendRaw(out, last ? 0x3C2 : 0x3C3);
    } else {
      appendRaw(out, simpleCase(c, false));
    }
    afterLetter = isLetter(c);
  }
  return out;
}

std::string toUpper(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const unsigned c = decodeAt(text, at);
    const auto special = longUpperCase(c);
    if (special.empty()) {
      appendRaw(out, simpleCase(c, true));
    } else {
      out += special;
    }
  }
  return out;
}

std::u32string widen(std::string_view text) {
  std::u32string wide;
  for (std::size_t at = 0; at < text.size();) wide += static_cast<char32_t>(decodeAt(text, at));
  return wide;
}

std::string narrow(std::u32string_view text) {
  std::string out;
  for (const char32_t c : text) appendCodePoint(out, static_cast<unsigned>(c));
  return out;
}

}  // namespace stepwright::query::jsonata
