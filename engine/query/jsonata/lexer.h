// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/json/value.h"
#include "engine/query/jsonata/failure.h"

namespace stepwright::query::jsonata {

enum class TokenKind : std::uint8_t { End, Operator, Name, Variable, String, Number, Value, Regex };

/// One word of an expression.
struct Token {
  TokenKind kind = TokenKind::End;
  std::string text;       ///< operator, name, or the characters of a string
  json::Value value;      ///< of String, Number and Value
  std::string flags;      ///< of Regex
  std::size_t begin = 0;  ///< first byte
  std::size_t end = 0;    ///< byte behind the last one

  [[nodiscard]] bool is(std::string_view symbol) const {
    return kind == TokenKind::Operator && text == symbol;
  }
};

/// Cuts the text of an expression into tokens. After a failure there are only End tokens.
class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) {}

  /// `operand` says that a value may stand here, so that a slash starts a regular expression.
  [[nodiscard]] Token next(bool operand);
  [[nodiscard]] const std::optional<Failure>& failure() const { return failure_; }

 private:
  [[nodiscard]] char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }
  void fail(std::string_view code, std::size_t begin, std::string token = {});
  void skipBlanks();
  [[nodiscard]] Token take(TokenKind kind, std::size_t length);
  [[nodiscard]] Token regex();
  [[nodiscard]] Token string();
  [[nodiscard]] Token number();
  [[nodiscard]] Token quotedName();
  [[nodiscard]] Token word();
  bool escape(std::string& out);

  std::string_view text_;
  std::size_t at_ = 0;
  std::optional<Failure> failure_;
};

}  // namespace stepwright::query::jsonata
