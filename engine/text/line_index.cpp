// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/line_index.h"

#include <algorithm>

namespace stepwright::text {
namespace {

bool startsCodePoint(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

}  // namespace

LineIndex::LineIndex(std::string_view text) : starts_{0} {
  if (text.find('\r') == std::string_view::npos) {  // nearly every text
    for (std::size_t at = text.find('\n'); at != std::string_view::npos;
         at = text.find('\n', at + 1))
      starts_.push_back(at + 1);
    return;
  }
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool lone = text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n');
    if (text[i] == '\n' || lone) starts_.push_back(i + 1);
  }
}

std::size_t LineIndex::startOf(int line) const {
  return starts_[static_cast<std::size_t>(std::clamp(line, 1, lineCount())) - 1];
}

int LineIndex::lineAt(std::size_t offset) const {
  return static_cast<int>(std::upper_bound(starts_.begin(), starts_.end(), offset) -
                          starts_.begin());
}

Position LineIndex::positionAt(std::string_view text, std::size_t offset) const {
  const int line = lineAt(offset);
  Position position{line, 1};
  const std::size_t end = std::min(offset, text.size());
  for (std::size_t i = startOf(line); i < end; ++i) {
    // A byte in the middle of a character counts to that character.
    if (i + 1 == text.size() || startsCodePoint(text[i + 1])) ++position.column;
  }
  return position;
}

std::size_t LineIndex::offsetOf(std::string_view text, Position position) const {
  if (position.line > lineCount()) return text.size();
  std::size_t at = startOf(position.line);
  const std::size_t end = position.line >= lineCount() ? text.size() : startOf(position.line + 1);
  for (int column = 1; column < position.column && at < end; ++column) {
    if (text[at] == '\n' || text[at] == '\r') break;
    ++at;
    while (at < end && !startsCodePoint(text[at])) ++at;
  }
  return at;
}

}  // namespace stepwright::text
