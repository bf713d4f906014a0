// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/escapes.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>
#include <utility>

#include "engine/json/literal.h"
#include "engine/text/json_lexer.h"

namespace stepwright::host {
namespace {

void appendCharacter(std::string& out, unsigned code) {
  const auto tail = [&](unsigned shift) {
    out += static_cast<char>(0x80U | ((code >> shift) & 0x3FU));
  };
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += static_cast<char>(0xC0U | (code >> 6U));
    tail(0);
  } else if (code < 0x10000) {
    out += static_cast<char>(0xE0U | (code >> 12U));
    tail(6), tail(0);
  } else {
    out += static_cast<char>(0xF0U | (code >> 18U));
    tail(12), tail(6), tail(0);
  }
}

std::optional<unsigned> hexAt(std::string_view text, std::size_t at, std::size_t digits) {
  if (at + digits > text.size()) return std::nullopt;
  unsigned value = 0;
  for (const char c : text.substr(at, digits)) {
    const auto digit =
        std::string_view("0123456789abcdef").find(static_cast<char>(c | (c > '9' ? 0x20 : 0)));
    if (digit == std::string_view::npos) return std::nullopt;
    value = value * 16 + static_cast<unsigned>(digit);
  }
  return value;
}

/// \xXX, \uXXXX (two for a pair of surrogates), \UXXXXXXXX.
Spelled numbered(std::string_view rest, std::size_t digits) {
  auto code = hexAt(rest, 2, digits);
  if (!code || *code > 0x10FFFF) return {};
  Spelled spelled{"", 2 + digits};
  const bool high = digits == 4 && *code >= 0xD800 && *code < 0xDC00;
  if (high && rest.substr(6, 2) == "\\u") {
    const auto low = hexAt(rest, 8, 4);
    if (low && *low >= 0xDC00 && *low < 0xE000) {
      code = 0x10000U + ((*code - 0xD800U) << 10U) + (*low - 0xDC00U);
      spelled.length = 12;
    }
  }
  appendCharacter(spelled.text, *code);
  return spelled;
}

/// A line that ends with a backslash goes on where the next one's text begins.
Spelled continued(std::string_view rest) {
  const std::size_t line = std::min(rest.find('\n'), rest.size() - 1) + 1;
  const std::size_t text = std::min(rest.find_first_not_of(" \t", line), rest.size());
  return {"", text};
}

Spelled escaped(std::string_view rest) {
  if (rest.size() < 2) return {};
  constexpr std::array<std::pair<char, std::string_view>, 19> letters = {{
      {'"', "\""},
      {'\\', "\\"},
      {'/', "/"},
      {' ', " "},
      {'n', "\n"},
      {'t', "\t"},
      {'\t', "\t"},
      {'r', "\r"},
      {'b', "\b"},
      {'f', "\f"},
      {'a', "\a"},
      {'v', "\v"},
      {'e', "\x1b"},
      {'\'', "'"},
      {'N', "\u0085"},
      {'_', "\u00a0"},
      {'L', "\u2028"},
      {'P', "\u2029"},
      {'0', std::string_view("\0", 1)},
  }};
  if (rest[1] == 'u') return numbered(rest, 4);
  if (rest[1] == 'U') return numbered(rest, 8);
  if (rest[1] == 'x') return numbered(rest, 2);
  if (rest[1] == '\n' || rest[1] == '\r') return continued(rest);
  for (const auto& [letter, text] : letters)
    if (letter == rest[1]) return {std::string(text), 2};
  return {};
}

std::size_t lengthOf(std::string_view rest) {
  std::size_t length = 1;
  while (length < rest.size() && (static_cast<unsigned char>(rest[length]) & 0xC0U) == 0x80U)
    ++length;
  return length;
}

std::string numberOf(unsigned code) {
  char text[8];
  std::snprintf(text, sizeof text, "\\u%04X", code);
  return text;
}

}  // namespace

Spelled spelledAt(Style style, std::string_view rest) {
  const bool quoted = style == Style::Quoted || style == Style::HclQuoted;
  if (quoted && rest[0] == '\\') return escaped(rest);
  if (style == Style::Apostrophes && rest.starts_with("''")) return {"'", 2};
  const std::size_t length = lengthOf(rest);
  return {std::string(rest.substr(0, length)), length};
}

std::size_t hclDirective(std::string_view text) {
  if (!text.starts_with("%{")) return 0;
  std::size_t at = text.starts_with("%{~") ? 3 : 2;
  at = std::min(text.find_first_not_of(" \t", at), text.size());
  constexpr std::array<std::string_view, 5> words = {"if", "else", "endif", "for", "endfor"};
  const std::size_t word =
      std::min(text.find_first_not_of("abcdefghijklmnopqrstuvwxyz", at), text.size());
  const bool known =
      std::find(words.begin(), words.end(), text.substr(at, word - at)) != words.end();
  return known ? word : 0;
}

std::string withoutYamlBreaks(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = lengthOf(text.substr(i));
    const std::string_view character = text.substr(i, length);
    if (character == "\u2028")
      out += numberOf(0x2028);
    else if (character == "\u2029")
      out += numberOf(0x2029);
    else if (character == "\u0085")
      out += numberOf(0x85);
    else if (character == "\x7f")
      out += numberOf(0x7f);
    else
      out += character;
    i += length;
  }
  return out;
}

std::string quotedBody(std::string_view text) {
  const std::string quoted = json::quote(text);
  return withoutYamlBreaks(std::string_view(quoted).substr(1, quoted.size() - 2));
}

std::string hclQuotedBody(std::string_view text) {
  std::string out;
  std::size_t copied = 0;
  const auto flush = [&](std::size_t to) { out += quotedBody(text.substr(copied, to - copied)); };
  for (std::size_t i = 0; i < text.size();) {
    const std::string_view rest = text.substr(i);
    const bool escape = rest.starts_with("$${") || rest.starts_with("%%{");
    const std::size_t kept = escape ? 3 : text::placeholder(rest);
    const bool opens = rest.starts_with("%{") && hclDirective(rest) == 0;
    if (kept == 0 && !opens) {
      ++i;
      continue;
    }
    flush(i);
    out += opens ? "%%{" : std::string(rest.substr(0, kept));
    i += opens ? 2 : kept;
    copied = i;
  }
  flush(text.size());
  return out;
}

}  // namespace stepwright::host
