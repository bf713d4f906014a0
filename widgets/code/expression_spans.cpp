// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/code/expression_spans.h"

#include <cctype>

namespace stepwright::code {
namespace {

using Kind = ExpressionSpan::Kind;

bool isWord(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' ||
         (static_cast<unsigned char>(c) & 0x80U) != 0;
}

std::size_t wordEnd(std::string_view text, std::size_t at, std::size_t end) {
  while (at < end && isWord(text[at])) ++at;
  return at;
}

/// Names and inner strings between two places of the text.
void scan(std::string_view text, std::size_t at, std::size_t end,
          std::vector<ExpressionSpan>& spans) {
  while (at < end) {
    const char c = text[at];
    if (c == '$') {
      std::size_t stop = at + 1;
      while (stop < end && text[stop] == '$') ++stop;
      stop = wordEnd(text, stop, end);
      spans.push_back({Kind::Name, {at, stop}});
      at = stop;
    } else if (text.substr(at, 7) == "States." && (at == 0 || !isWord(text[at - 1]))) {
      const std::size_t stop = wordEnd(text, at + 7, end);
      spans.push_back({Kind::Name, {at, stop}});
      at = stop;
    } else if (c == '\'') {
      std::size_t stop = at + 1;
      while (stop < end && text[stop] != '\'') stop += text[stop] == '\\' ? 2 : 1;
      stop = std::min(stop + 1, end);
      spans.push_back({Kind::Quiet, {at, stop}});
      at = stop;
    } else {
      ++at;
    }
  }
}

/// The end of the string whose opening quote stands at `open`: its closing quote, or the line's
/// end.
std::size_t closing(std::string_view text, std::size_t open) {
  std::size_t at = open + 1;
  while (at < text.size() && text[at] != '"' && text[at] != '\n') at += text[at] == '\\' ? 2 : 1;
  return std::min(at, text.size());
}

bool isPathOrCall(std::string_view content) {
  return content.starts_with('$') || content.starts_with("States.");
}

}  // namespace

std::vector<ExpressionSpan> expressionSpans(std::string_view text, std::size_t limit) {
  std::vector<ExpressionSpan> spans;
  for (std::size_t at = 0; at < text.size() && spans.size() < limit;) {
    if (text.substr(at, 2) == "{%") {
      std::size_t end = text.find("%}", at + 2);
      if (end == std::string_view::npos) end = closing(text, at);
      spans.push_back({Kind::Quiet, {at, at + 2}});
      scan(text, at + 2, end, spans);
      if (text.substr(end, 2) == "%}") spans.push_back({Kind::Quiet, {end, end + 2}});
      at = std::max(end, at + 2);
    } else if (text[at] == '"') {
      const std::size_t end = closing(text, at);
      const std::string_view content = text.substr(at + 1, end > at ? end - at - 1 : 0);
      if (content.starts_with("{%")) {
        ++at;
        continue;
      }
      if (isPathOrCall(content)) scan(text, at + 1, end, spans);
      at = end + 1;
    } else {
      ++at;
    }
  }
  return spans;
}

}  // namespace stepwright::code
