// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/json/literal.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>

namespace stepwright::json {
namespace {

/// The code unit of a lone surrogate kept as three bytes ED A0..BF xx, or 0 where none starts here.
unsigned surrogateAt(std::string_view text, std::size_t at) {
  if (at + 2 >= text.size() || static_cast<unsigned char>(text[at]) != 0xED) return 0;
  const auto second = static_cast<unsigned char>(text[at + 1]);
  const auto third = static_cast<unsigned char>(text[at + 2]);
  if (second < 0xA0) return 0;
  return 0xD000U | (static_cast<unsigned>(second & 0x3F) << 6U) | (third & 0x3FU);
}

/// Whether a byte of a text may not be written as it is: 0xED begins surrogates, among others.
constexpr std::array<bool, 256> marked = [] {
  std::array<bool, 256> marks{};
  for (std::size_t c = 0; c < 0x20; ++c) marks[c] = true;
  for (const unsigned char c : {'"', '\\', '\xED'}) marks[c] = true;
  return marks;
}();

/// One letter behind the backslash.
bool hasShortEscape(unsigned char c) {
  return c == '"' || c == '\\' || (c >= '\b' && c <= '\r' && c != '\v');
}

void escapeTo(std::string& out, unsigned unit) {
  constexpr std::string_view digits = "0123456789abcdef";
  out += "\\u";
  for (unsigned shift = 16; shift > 0;) out += digits[unit >> (shift -= 4) & 0xFU];
}

/// Lays out shortest digits as JavaScript's Number::toString does.
std::string javascriptForm(bool negative, std::string_view digits, int exponent) {
  const int count = static_cast<int>(digits.size());
  const int point = exponent + 1;  // where the decimal point stands, counted from the first digit
  std::string text = negative ? "-" : "";
  if (point > 0 && point <= 21) {
    if (count <= point) {
      text += digits;
      text.append(static_cast<std::size_t>(point - count), '0');
    } else {
      text += digits.substr(0, static_cast<std::size_t>(point));
      text += '.';
      text += digits.substr(static_cast<std::size_t>(point));
    }
  } else if (point > -6 && point <= 0) {
    text += "0.";
    text.append(static_cast<std::size_t>(-point), '0');
    text += digits;
  } else {
    text += digits[0];
    if (count > 1) {
      text += '.';
      text += digits.substr(1);
    }
    text += exponent < 0 ? "e-" : "e+";
    text += std::to_string(std::abs(exponent));
  }
  return text;
}

}  // namespace

std::string printNumber(double number) {
  if (!std::isfinite(number)) return "null";
  if (number == 0) return "0";
  std::array<char, 40> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::fabs(number),
                                 std::chars_format::scientific)
                       .ptr;
  const std::string_view text(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
  const auto e = text.find('e');
  std::string digits(1, text[0]);
  if (e > 1) digits += text.substr(2, e - 2);
  int exponent = 0;
  std::from_chars(text.data() + e + (text[e + 1] == '+' ? 2 : 1), text.data() + text.size(),
                  exponent);
  return javascriptForm(number < 0, digits, exponent);
}

void quoteTo(std::string& out, std::string_view text) {
  out += '"';
  std::size_t plain = 0;
  const auto flush = [&](std::size_t end) { out.append(text, plain, end - plain); };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (!marked[c]) continue;
    if (c == 0xED) {
      const unsigned unit = surrogateAt(text, i);
      if (unit == 0) continue;
      flush(i);
      escapeTo(out, unit);
      i += 2;
      plain = i + 1;
      continue;
    }
    flush(i);
    plain = i + 1;
    switch (c) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      case '\b':
        out += "\\b";
        break;
      case '\f':
        out += "\\f";
        break;
      default:
        escapeTo(out, c);
    }
  }
  flush(text.size());
  out += '"';
}

std::size_t quotedSize(std::string_view text) {
  std::size_t size = text.size() + 2;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (!marked[c]) continue;
    if (c == 0xED) {
      if (surrogateAt(text, i) == 0) continue;
      size += 3;  // six for three
      i += 2;
    } else {
      size += hasShortEscape(c) ? 1 : 5;
    }
  }
  return size;
}

std::string quote(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 2);
  quoteTo(out, text);
  return out;
}

}  // namespace stepwright::json
