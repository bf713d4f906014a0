// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/debugger/log_text.h"

namespace stepwright::debugger {

namespace {

/// Where the bracket that is open just before `at` is closed; npos where it is not.
std::size_t closingBracket(std::string_view text, std::size_t at) {
  int depth = 1;
  char quote = 0;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (quote != 0) {
      if (c == '\\') ++at;
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '{') {
      ++depth;
    } else if (c == '}' && --depth == 0) {
      return at;
    }
  }
  return text.npos;
}

}  // namespace

std::vector<LogPiece> logPieces(std::string_view text) {
  std::vector<LogPiece> pieces;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t open = text.find('{', at);
    const std::size_t close = open == text.npos ? open : closingBracket(text, open + 1);
    if (close == text.npos) break;
    if (open > at) pieces.push_back({text.substr(at, open - at), false, at});
    pieces.push_back({text.substr(open + 1, close - open - 1), true, open + 1});
    at = close + 1;
  }
  if (at < text.size()) pieces.push_back({text.substr(at), false, at});
  return pieces;
}

}  // namespace stepwright::debugger
