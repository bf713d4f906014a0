// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonpath/scan.h"

#include <charconv>

namespace stepwright::query {
namespace {

bool opens(char c) { return c == '(' || c == '[' || c == '{'; }
bool closes(char c) { return c == ')' || c == ']' || c == '}'; }

/// Steps over the quoted text or the pattern at `at`; where it is neither, or is not closed, stays.
std::size_t skipOpaque(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '\'' || c == '"') return endOfQuoted(text, at);
  if (c != '/') return at;
  std::size_t before = at;
  while (before > 0 && isBlank(text[before - 1])) --before;
  const bool pattern = before >= 2 && text[before - 1] == '~' && text[before - 2] == '=';
  return pattern ? endOfQuoted(text, at) : at;
}

/// Walks from `at` to the first closing bracket, or comma where asked, outside of everything opened
/// on the way.
std::size_t walk(std::string_view text, std::size_t at, bool stopAtComma) {
  int depth = 0;
  for (; at < text.size(); ++at) {
    const std::size_t end = skipOpaque(text, at);
    if (end == std::string_view::npos) return end;
    at = end;
    if (opens(text[at])) ++depth;
    if (closes(text[at]) && depth-- == 0) return at;
    if (stopAtComma && depth == 0 && text[at] == ',') return at;
  }
  return std::string_view::npos;
}

}  // namespace

std::size_t endOfQuoted(std::string_view text, std::size_t open) {
  for (std::size_t i = open + 1; i < text.size(); ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (text[i] == text[open]) {
      return i;
    }
  }
  return std::string_view::npos;
}

std::size_t closingBracket(std::string_view text, std::size_t open) {
  const std::size_t end = walk(text, open + 1, false);
  if (end == std::string_view::npos) return end;
  const char wanted = text[open] == '(' ? ')' : text[open] == '[' ? ']' : '}';
  return text[end] == wanted ? end : std::string_view::npos;
}

std::size_t endOfItem(std::string_view text, std::size_t at) {
  const std::size_t end = walk(text, at, true);
  return end == std::string_view::npos ? text.size() : end;
}

void appendUtf8(std::string& out, char32_t point) {
  if (point < 0x80) {
    out += static_cast<char>(point);
  } else if (point < 0x800) {
    out += static_cast<char>(0xC0U | (point >> 6U));
    out += static_cast<char>(0x80U | (point & 0x3FU));
  } else if (point < 0x10000) {
    out += static_cast<char>(0xE0U | (point >> 12U));
    out += static_cast<char>(0x80U | ((point >> 6U) & 0x3FU));
    out += static_cast<char>(0x80U | (point & 0x3FU));
  } else {
    out += static_cast<char>(0xF0U | (point >> 18U));
    out += static_cast<char>(0x80U | ((point >> 12U) & 0x3FU));
    out += static_cast<char>(0x80U | ((point >> 6U) & 0x3FU));
    out += static_cast<char>(0x80U | (point & 0x3FU));
  }
}

std::string unescaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\' || i + 1 == text.size()) {
      out += text[i];
      continue;
    }
    const char c = text[++i];
    switch (c) {
      case 'n':
        out += '\n';
        break;
      case 't':
        out += '\t';
        break;
      case 'r':
        out += '\r';
        break;
      case 'b':
        out += '\b';
        break;
      case 'f':
        out += '\f';
        break;
      case 'u': {
        unsigned unit = 0;
        const auto digits = text.substr(i + 1, 4);
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), unit, 16);
        if (digits.size() == 4 && read.ptr == digits.data() + 4) {
          appendUtf8(out, unit);
          i += 4;
        } else {
          out += c;
        }
        break;
      }
      default:
        out += c;
    }
  }
  return out;
}

}  // namespace stepwright::query
