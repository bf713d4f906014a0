// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/hcl_scanner.h"

#include <algorithm>

namespace stepwright::host {
namespace {

/// Nobody nests deeper; what does is not followed.
constexpr int deepest = 200;

bool isNameByte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-' || byte >= 0x80;
}

}  // namespace

void HclScanner::space(bool lines) {
  while (!done()) {
    const char c = text_[at_];
    if (c == ' ' || c == '\t' || c == '\r' || (lines && c == '\n')) {
      ++at_;
    } else if (c == '#' || ahead("//")) {
      at_ = std::min(text_.find('\n', at_), end_);
    } else if (ahead("/*")) {
      const std::size_t close = text_.find("*/", at_ + 2);
      at_ = close >= end_ ? end_ : std::min(close + 2, end_);
    } else {
      return;
    }
  }
}

std::string_view HclScanner::name() {
  const std::size_t begin = at_;
  if (at_ < end_ && text_[at_] >= '0' && text_[at_] <= '9') return {};
  while (at_ < end_ && isNameByte(text_[at_])) ++at_;
  return text_.substr(begin, at_ - begin);
}

void HclScanner::string() {
  ++at_;
  while (!done() && text_[at_] != '"' && text_[at_] != '\n') {
    if (text_[at_] == '\\') {
      skip(2);
    } else if (ahead("$${") || ahead("%%{")) {
      skip(3);
    } else if (ahead("${") || ahead("%{")) {
      skip(2);
      bracketed('}');
    } else {
      ++at_;
    }
  }
  if (peek() == '"') ++at_;
}

bool HclScanner::heredoc() {
  if (!ahead("<<")) return false;
  std::size_t at = at_ + (ahead("<<-") ? 3 : 2);
  const std::size_t begin = at;
  while (at < end_ && isNameByte(text_[at])) ++at;
  const std::string_view word = text_.substr(begin, at - begin);
  const std::size_t line = text_.find('\n', at);
  const bool plain = line < end_ && text_.substr(at, line - at).find_first_not_of(" \t\r") ==
                                        std::string_view::npos;
  if (word.empty() || !plain) return false;
  for (std::size_t next = line; next < end_; next = std::min(text_.find('\n', next + 1), end_)) {
    const std::size_t content = std::min(text_.find_first_not_of(" \t", next + 1), end_);
    const std::size_t behind = content + word.size();
    const bool ends = text_.substr(content, word.size()) == word && behind <= end_ &&
                      (behind == end_ || text_[behind] == '\n' || text_[behind] == '\r');
    if (!ends) continue;
    at_ = behind;
    return true;
  }
  at_ = end_;
  return true;
}

bool HclScanner::nested(char c) {
  const char close = c == '{' ? '}' : c == '[' ? ']' : c == '(' ? ')' : '\0';
  if (close == '\0') return false;
  ++at_;
  bracketed(close);
  return true;
}

void HclScanner::bracket() { (void)nested(peek()); }

void HclScanner::bracketed(char close) {
  if (++depth_ > deepest) at_ = end_;
  while (!done()) {
    space(true);
    const char c = peek();
    if (done()) break;
    if (c == '}' || c == ']' || c == ')') {
      ++at_;
      if (c == close) break;
    } else if (c == '"') {
      string();
    } else if (!nested(c) && !heredoc()) {
      ++at_;
    }
  }
  --depth_;
}

void HclScanner::expression() {
  while (!done()) {
    space(false);
    const char c = peek();
    if (done() || c == '\n' || c == ',' || c == '}' || c == ']' || c == ')') return;
    if (c == '"') {
      string();
    } else if (!nested(c) && !heredoc()) {
      ++at_;
    }
  }
}

void HclScanner::line() {
  at_ = std::min(text_.find('\n', at_), end_);
  skip(1);
}

}  // namespace stepwright::host
