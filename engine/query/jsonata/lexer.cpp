// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/lexer.h"

#include <array>
#include <charconv>
#include <cmath>

#include "engine/query/jsonata/numbers.h"
#include "engine/query/jsonata/text.h"

namespace stepwright::query::jsonata {
namespace {

constexpr std::array<std::string_view, 10> doubleOperators = {
    "..", ":=", "!=", ">=", "<=", "**", "~>", "?:", "??", ""};
constexpr std::string_view singleOperators = ".[]{}(),@#;:?+-*/%|=<>^&!~";

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\v'; }
bool isDigit(char c) { return c >= '0' && c <= '9'; }

int hexDigit(char c) {
  if (isDigit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

void Lexer::fail(std::string_view code, std::size_t begin, std::string token) {
  if (!failure_) failure_ = Failure{std::string(code), {}, std::move(token), at_, begin, {}};
  at_ = text_.size();
}

Token Lexer::take(TokenKind kind, std::size_t length) {
  Token token;
  token.kind = kind;
  token.begin = at_;
  token.text = std::string(text_.substr(at_, length));
  at_ += length;
  token.end = at_;
  return token;
}

void Lexer::skipBlanks() {
  for (;;) {
    while (at_ < text_.size() && isBlank(text_[at_])) ++at_;
    if (peek() != '/' || peek(1) != '*') return;
    const std::size_t begin = at_;
    const std::size_t close = text_.find("*/", at_ + 2);
    if (close == std::string_view::npos) {
      fail("S0106", begin);
      if (failure_->code == "S0106") failure_->position = begin;
      return;
    }
    at_ = close + 2;
  }
}

Token Lexer::next(bool operand) {
  skipBlanks();
  if (failure_ || at_ >= text_.size()) {
    Token end;
    end.begin = end.end = text_.size();
    return end;
  }
  const char c = peek();
  if (c == '/' && operand) return regex();
  for (const auto symbol : doubleOperators) {
    if (!symbol.empty() && text_.substr(at_, 2) == symbol) return take(TokenKind::Operator, 2);
  }
  if (singleOperators.find(c) != std::string_view::npos) return take(TokenKind::Operator, 1);
  if (c == '"' || c == '\'') return string();
  if (isDigit(c)) return number();
  if (c == '`') return quotedName();
  return word();
}

Token Lexer::regex() {
  Token token;
  token.kind = TokenKind::Regex;
  token.begin = at_++;
  const std::size_t start = at_;
  int depth = 0;
  bool escaped = false;
  for (; at_ < text_.size(); ++at_) {
    const char c = text_[at_];
    if (c == '/' && depth == 0 && !escaped) break;
    if (!escaped && (c == '(' || c == '[' || c == '{')) ++depth;
    if (!escaped && (c == ')' || c == ']' || c == '}')) --depth;
    escaped = c == '\\' && !escaped;
  }
  if (at_ >= text_.size()) {
    fail("S0302", token.begin);
    return {};
  }
  token.text = std::string(text_.substr(start, at_ - start));
  if (token.text.empty()) {
    fail("S0301", token.begin);
    return {};
  }
  ++at_;
  while (peek() == 'i' || peek() == 'm') token.flags += text_[at_++];
  token.end = at_;
  return token;
}

bool Lexer::escape(std::string& out) {
  ++at_;
  const char c = peek();
  constexpr std::string_view from = "\"\\/bfnrt";
  constexpr std::string_view to = "\"\\/\b\f\n\r\t";
  const auto place = c == '\0' ? std::string_view::npos : from.find(c);
  if (place != std::string_view::npos) {
    out += to[place];
    ++at_;
    return true;
  }
  if (c != 'u') {
    std::size_t end = at_;
    if (at_ < text_.size()) (void)decodeAt(text_, end);
    fail("S0103", at_, std::string(text_.substr(at_, end - at_)));
    return false;
  }
  unsigned unit = 0;
  for (std::size_t i = 1; i <= 4; ++i) {
    const int digit = hexDigit(peek(i));
    if (digit < 0) {
      fail("S0104", at_);
      return false;
    }
    unit = unit * 16 + static_cast<unsigned>(digit);
  }
  appendCodePoint(out, unit);
  at_ += 5;
  return true;
}

Token Lexer::string() {
  Token token;
  token.kind = TokenKind::String;
  token.begin = at_;
  const char quote = text_[at_++];
  while (at_ < text_.size() && text_[at_] != quote) {
    if (text_[at_] == '\\') {
      if (!escape(token.text)) return {};
    } else {
      token.text += text_[at_++];
    }
  }
  if (at_ >= text_.size()) {
    fail("S0101", token.begin);
    return {};
  }
  token.end = ++at_;
  token.value = json::Value(token.text);
  return token;
}

Token Lexer::number() {
  std::size_t end = at_;
  const auto digitAt = [&](std::size_t place) {
    return place < text_.size() && isDigit(text_[place]);
  };
  bool integer = true;
  if (text_[end] == '0') {
    ++end;
  } else {
    while (digitAt(end)) ++end;
  }
  if (end < text_.size() && text_[end] == '.' && digitAt(end + 1)) {
    integer = false;
    for (++end; digitAt(end);) ++end;
  }
  if (end < text_.size() && (text_[end] == 'e' || text_[end] == 'E')) {
    std::size_t power = end + 1;
    if (power < text_.size() && (text_[power] == '+' || text_[power] == '-')) ++power;
    if (digitAt(power)) {
      integer = false;
      for (end = power; digitAt(end);) ++end;
    }
  }
  Token token = take(TokenKind::Number, end - at_);
  std::int64_t whole = 0;
  if (integer) {
    const auto read =
        std::from_chars(token.text.data(), token.text.data() + token.text.size(), whole);
    if (read.ec == std::errc()) {
      token.value = json::Value(whole);
      return token;
    }
  }
  const double real = parseNumber(token.text);
  if (!std::isfinite(real)) {
    fail("S0102", token.begin, token.text);
    failure_->position = token.begin;
    return {};
  }
  token.value = real == std::floor(real) && std::fabs(real) < 9007199254740992.0
                    ? json::Value(static_cast<std::int64_t>(real))
                    : json::Value(real);
  return token;
}

Token Lexer::quotedName() {
  const std::size_t close = text_.find('`', at_ + 1);
  if (close == std::string_view::npos) {
    const std::size_t begin = at_;
    at_ = text_.size();
    fail("S0105", begin);
    return {};
  }
  Token token = take(TokenKind::Name, close + 1 - at_);
  token.text = token.text.substr(1, token.text.size() - 2);
  return token;
}

Token Lexer::word() {
  std::size_t end = at_;
  while (end < text_.size() && !isBlank(text_[end]) &&
         singleOperators.find(text_[end]) == std::string_view::npos) {
    ++end;
  }
  Token token = take(TokenKind::Name, end - at_);
  if (token.text[0] == '$') {
    token.kind = TokenKind::Variable;
    token.text.erase(0, 1);
  } else if (token.text == "and" || token.text == "or" || token.text == "in") {
    token.kind = TokenKind::Operator;
  } else if (token.text == "true" || token.text == "false") {
    token.kind = TokenKind::Value;
    token.value = json::Value(token.text == "true");
  } else if (token.text == "null") {
    token.kind = TokenKind::Value;
  }
  return token;
}

}  // namespace stepwright::query::jsonata
