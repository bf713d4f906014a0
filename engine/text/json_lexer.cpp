// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/json_lexer.h"

#include <array>

#include "engine/text/complaints.h"

namespace stepwright::text {
namespace {

struct Escape {
  bool valid = false;
  std::size_t length = 2;
};

int hexDigit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

/// The four digits after \u, or -1.
int hexUnit(std::string_view text, std::size_t at) {
  if (at + 4 > text.size()) return -1;
  int unit = 0;
  for (std::size_t i = at; i < at + 4; ++i) {
    const int digit = hexDigit(text[i]);
    if (digit < 0) return -1;
    unit = unit * 16 + digit;
  }
  return unit;
}

void appendUtf8(std::string& out, unsigned code) {
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += static_cast<char>(0xC0U | (code >> 6U));
    out += static_cast<char>(0x80U | (code & 0x3FU));
  } else if (code < 0x10000) {
    out += static_cast<char>(0xE0U | (code >> 12U));
    out += static_cast<char>(0x80U | ((code >> 6U) & 0x3FU));
    out += static_cast<char>(0x80U | (code & 0x3FU));
  } else {
    out += static_cast<char>(0xF0U | (code >> 18U));
    out += static_cast<char>(0x80U | ((code >> 12U) & 0x3FU));
    out += static_cast<char>(0x80U | ((code >> 6U) & 0x3FU));
    out += static_cast<char>(0x80U | (code & 0x3FU));
  }
}

Escape unicodeEscape(std::string_view text, std::size_t at, std::string& out) {
  const int unit = hexUnit(text, at + 2);
  if (unit < 0) return {};
  const bool high = unit >= 0xD800 && unit < 0xDC00;
  if (high && text.substr(at + 6, 2) == "\\u") {
    const int low = hexUnit(text, at + 8);
    if (low >= 0xDC00 && low < 0xE000) {
      appendUtf8(out, 0x10000U + ((static_cast<unsigned>(unit) - 0xD800U) << 10U) +
                          (static_cast<unsigned>(low) - 0xDC00U));
      return {true, 12};
    }
  }
  appendUtf8(out, static_cast<unsigned>(unit));
  return {true, 6};
}

Escape escape(std::string_view text, std::size_t at, std::string& out) {
  if (at + 1 >= text.size()) return {false, 1};
  switch (text[at + 1]) {
    case '"':
      out += '"';
      return {true, 2};
    case '\\':
      out += '\\';
      return {true, 2};
    case '/':
      out += '/';
      return {true, 2};
    case 'b':
      out += '\b';
      return {true, 2};
    case 'f':
      out += '\f';
      return {true, 2};
    case 'n':
      out += '\n';
      return {true, 2};
    case 'r':
      out += '\r';
      return {true, 2};
    case 't':
      out += '\t';
      return {true, 2};
    case 'u':
      return unicodeEscape(text, at, out);
    default:
      return {};
  }
}

void fault(StringToken& token, Range where, const Wording& complaint) {
  if (token.complaint != nullptr) return;
  token.fault = where;
  token.complaint = &complaint;
}

std::size_t codePointLength(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  if (byte < 0x80) return 1;
  if (byte >= 0xF0) return 4;
  return byte >= 0xE0 ? 3 : 2;
}

/// A string without its end most likely ends with its line, before the comma that follows it there.
void endWithLine(std::string_view text, StringToken& token, std::size_t lineEnd) {
  std::size_t end = lineEnd;
  const auto trim = [&](std::string_view what) {
    while (end > token.range.begin + 1 && what.find(text[end - 1]) != std::string_view::npos) --end;
  };
  trim(" \t\r");
  if (end > token.range.begin + 1 && text[end - 1] == ',') --end;
  token.range.end = end;
  token.closed = false;
  token.decoded = std::string(text.substr(token.range.begin + 1, end - token.range.begin - 1));
}

/// True where the text goes on as it would after a string: so a quote before it is the closing one.
bool looksClosed(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == ' ' || text[at] == '\t')) ++at;
  return at >= text.size() || std::string_view(",:]}\r\n").find(text[at]) != std::string_view::npos;
}

}  // namespace

std::size_t typographicQuote(std::string_view text) {
  constexpr std::array<std::string_view, 6> quotes = {"\u201C", "\u201D", "\u201E",
                                                      "\u201F", "\u00AB", "\u00BB"};
  // Asked for each byte of a long text: nearly all begin none of these.
  if (text.empty() || (text[0] != quotes[0][0] && text[0] != quotes[4][0])) return 0;
  for (const auto quote : quotes) {
    if (text.starts_with(quote)) return quote.size();
  }
  return 0;
}

std::size_t foreignSpace(std::string_view text) {
  constexpr std::array<std::string_view, 9> spaces = {
      "\u00A0", "\u2002", "\u2003", "\u2009", "\u200B", "\u202F", "\u2028", "\u2060", "\uFEFF"};
  for (const auto space : spaces) {
    if (text.starts_with(space)) return space.size();
  }
  return 0;
}

StringToken readString(std::string_view text, std::size_t begin) {
  StringToken token{.range = {begin, begin}};
  std::string decoded;
  bool differs = false;
  std::size_t at = begin + 1;
  std::size_t copied = at;
  while (at < text.size()) {
    const char c = text[at];
    if (c == '"') {
      token.range.end = at + 1;
      if (differs) token.decoded = decoded.append(text.substr(copied, at - copied));
      return token;
    }
    if (c == '\n' || c == '\r') break;
    if (c == '\\') {
      decoded.append(text.substr(copied, at - copied));
      differs = true;
      const Escape done = escape(text, at, decoded);
      if (!done.valid) fault(token, {at, std::min(at + 2, text.size())}, complaints::noEscape);
      at = std::min(at + done.length, text.size());
      copied = at;
      continue;
    }
    if (static_cast<unsigned char>(c) < 0x20) {
      fault(token, {at, at + 1}, complaints::control);
    }
    ++at;
  }
  endWithLine(text, token, at);
  return token;
}

StringToken readForeignString(std::string_view text, std::size_t begin) {
  StringToken token{.range = {begin, begin}};
  const bool single = text[begin] == '\'';
  std::size_t at = begin + (single ? 1 : typographicQuote(text.substr(begin)));
  std::string decoded;
  while (at < text.size() && text[at] != '\n' && text[at] != '\r') {
    const std::size_t quote =
        single ? (text[at] == '\'' ? 1 : 0) : typographicQuote(text.substr(at));
    const std::size_t closing = quote > 0 ? quote : (text[at] == '"' ? 1 : 0);
    if (closing > 0 && looksClosed(text, at + closing)) {
      token.range.end = at + closing;
      token.decoded = std::move(decoded);
      return token;
    }
    if (text[at] == '\\') {
      const Escape done = escape(text, at, decoded);
      if (!done.valid) decoded += text[at];
      at = std::min(at + (done.valid ? done.length : 1), text.size());
      continue;
    }
    const std::size_t length = codePointLength(text[at]);
    decoded.append(text.substr(at, length));
    at = std::min(at + length, text.size());
  }
  endWithLine(text, token, at);
  return token;
}

std::size_t placeholder(std::string_view text) {
  if (!text.starts_with("${")) return 0;
  int depth = 1;
  bool quoted = false;
  for (std::size_t at = 2; at < text.size() && text[at] != '\n'; ++at) {
    const char c = text[at];
    if (quoted && c == '\\') ++at;
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '{') ++depth;
    if (c == '}' && --depth == 0) return at + 1;
  }
  return 0;
}

bool isJsonNumber(std::string_view text) {
  std::size_t at = 0;
  const auto digits = [&] {
    const std::size_t from = at;
    while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
    return at - from;
  };
  if (at < text.size() && text[at] == '-') ++at;
  const std::size_t first = at;
  const std::size_t whole = digits();
  if (whole == 0 || (whole > 1 && text[first] == '0')) return false;
  if (at < text.size() && text[at] == '.') {
    ++at;
    if (digits() == 0) return false;
  }
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
    if (digits() == 0) return false;
  }
  return at == text.size();
}

}  // namespace stepwright::text
