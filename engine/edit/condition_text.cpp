// SPDX-License-Identifier: GPL-3.0-or-later
// JSONata conditions as groups of tests, and back.
#include "engine/edit/condition_text.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "engine/base/trimmed.h"
#include "engine/query/jsonata/lexer.h"
#include "engine/query/jsonata/marks.h"

namespace stepwright::edit {
namespace {

using query::jsonata::Lexer;
using query::jsonata::Token;
using query::jsonata::TokenKind;
using Kind = Condition::Kind;

constexpr std::string_view inputPrefix = "$states.input.";

/// The words of an expression; nothing where it cannot be cut into words.
std::vector<Token> tokensOf(std::string_view text) {
  Lexer lexer(text);
  std::vector<Token> tokens;
  bool operand = true;
  for (;;) {
    Token token = lexer.next(operand);
    if (lexer.failure()) return {};
    if (token.kind == TokenKind::End) return tokens;
    operand =
        token.kind == TokenKind::Operator && !token.is(")") && !token.is("]") && !token.is("}");
    tokens.push_back(std::move(token));
  }
}

/// Takes a range of words apart.
class Reader {
 public:
  Reader(std::string_view text, const std::vector<Token>& tokens) : text_(text), tokens_(tokens) {}

  Condition any(std::size_t begin, std::size_t end) { return split(begin, end, "or", Kind::Any); }

 private:
  [[nodiscard]] std::string textOf(std::size_t begin, std::size_t end) const {
    if (begin >= end) return {};
    return std::string(
        text_.substr(tokens_[begin].begin, tokens_[end - 1].end - tokens_[begin].begin));
  }
  static int depthOf(const Token& token) {
    if (token.is("(") || token.is("[") || token.is("{")) return 1;
    return token.is(")") || token.is("]") || token.is("}") ? -1 : 0;
  }

  Condition split(std::size_t begin, std::size_t end, const char* word, Kind kind) {
    // A condition within a ? : is no group of its own.
    if (!hasLoose(begin, end)) {
      Condition group{.kind = kind};
      std::size_t start = begin;
      int depth = 0;
      for (std::size_t i = begin; i < end; ++i) {
        depth += depthOf(tokens_[i]);
        // At the start of a part the word is a name, as in "or = 1".
        if (depth != 0 || i == start || !tokens_[i].is(word)) continue;
        group.parts.push_back(below(start, i, kind));
        start = i + 1;
      }
      if (!group.parts.empty() && start < end) {
        group.parts.push_back(below(start, end, kind));
        return group;
      }
    }
    return below(begin, end, kind);
  }
  Condition below(std::size_t begin, std::size_t end, Kind kind) {
    return kind == Kind::Any ? split(begin, end, "and", Kind::All) : single(begin, end);
  }

  /// Operators that bind less than a comparison stand outside of all brackets.
  [[nodiscard]] bool hasLoose(std::size_t begin, std::size_t end) const {
    int depth = 0;
    for (std::size_t i = begin; i < end; ++i) {
      depth += depthOf(tokens_[i]);
      if (depth != 0) continue;
      for (const char* loose : {"?", ":", ":=", "~>", ";", ","}) {
        if (tokens_[i].is(loose)) return true;
      }
    }
    return false;
  }

  /// Whether the bracket that opens at `open` closes at the last word.
  [[nodiscard]] bool spans(std::size_t open, std::size_t end) const {
    if (open + 1 >= end || !tokens_[open].is("(")) return false;
    int depth = 0;
    for (std::size_t i = open; i < end; ++i) {
      depth += depthOf(tokens_[i]);
      if (depth == 0) return i + 1 == end;
    }
    return false;
  }
  [[nodiscard]] bool isCall(std::size_t begin, std::size_t end, const char* name) const {
    return begin + 2 < end && tokens_[begin].kind == TokenKind::Variable &&
           tokens_[begin].text == name && spans(begin + 1, end);
  }
  [[nodiscard]] std::string argumentOf(std::size_t begin, std::size_t end) const {
    return textOf(begin + 2, end - 1);
  }

  Condition single(std::size_t begin, std::size_t end) {
    if (spans(begin, end) && !hasLoose(begin + 1, end - 1)) return any(begin + 1, end - 1);
    if (isCall(begin, end, "exists") && !hasLoose(begin + 2, end - 1))
      return {.left = argumentOf(begin, end), .op = "exists"};
    if (isCall(begin, end, "not") && !hasLoose(begin + 2, end - 1)) {
      if (isCall(begin + 2, end - 1, "exists") && !hasLoose(begin + 4, end - 2))
        return {.left = argumentOf(begin + 2, end - 1), .op = "missing"};
      Condition inner = any(begin + 2, end - 1);
      if (inner.kind == Kind::Any) {
        inner.kind = Kind::None;
        return inner;
      }
      return {.kind = Kind::None, .parts = {std::move(inner)}};
    }
    if (isCall(begin, end, "contains")) {
      if (const std::size_t comma = commaIn(begin + 2, end - 1); comma != 0)
        return {.left = textOf(begin + 2, comma),
                .op = "contains",
                .right = textOf(comma + 1, end - 1)};
    }
    return comparison(begin, end);
  }

  /// The one comma outside of brackets; 0 where there is none or several.
  [[nodiscard]] std::size_t commaIn(std::size_t begin, std::size_t end) const {
    std::size_t found = 0;
    int depth = 0;
    for (std::size_t i = begin; i < end; ++i) {
      depth += depthOf(tokens_[i]);
      if (depth != 0 || !tokens_[i].is(",")) continue;
      if (found != 0) return 0;
      found = i;
    }
    return found;
  }

  Condition comparison(std::size_t begin, std::size_t end) {
    std::size_t at = end;
    int depth = 0;
    int count = 0;
    for (std::size_t i = begin; i < end; ++i) {
      depth += depthOf(tokens_[i]);
      if (depth != 0 || i == begin) continue;
      for (const char* symbol : {"=", "!=", "<", "<=", ">", ">=", "in"}) {
        if (tokens_[i].is(symbol)) at = i, ++count;
      }
    }
    if (count != 1 || at + 1 >= end || hasLoose(begin, end)) return {.left = textOf(begin, end)};
    const std::string right = textOf(at + 1, end);
    if (right == "0" && isCall(begin, at, "count") && !hasLoose(begin + 2, at - 1)) {
      if (tokens_[at].is(">")) return {.left = argumentOf(begin, at), .op = "notEmpty"};
      if (tokens_[at].is("=")) return {.left = argumentOf(begin, at), .op = "empty"};
    }
    return {.left = textOf(begin, at), .op = tokens_[at].text, .right = right};
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
};

std::string testOf(const Condition& test) {
  if (test.op.empty()) return test.left;
  if (test.op == "exists") return "$exists(" + test.left + ")";
  if (test.op == "missing") return "$not($exists(" + test.left + "))";
  if (test.op == "notEmpty") return "$count(" + test.left + ") > 0";
  if (test.op == "empty") return "$count(" + test.left + ") = 0";
  if (test.op == "contains") return "$contains(" + test.left + ", " + test.right + ")";
  return test.left + " " + test.op + " " + test.right;
}

/// A free expression beside others goes into brackets unless it is one word or one call.
bool needsBrackets(const Condition& part, Kind around) {
  if (part.kind == Kind::All) return around == Kind::All;
  if (part.kind == Kind::Any) return around != Kind::None;
  if (part.isGroup() || !part.op.empty()) return false;
  const Condition again = readExpression(part.left);
  if (again.isGroup()) return true;
  const auto tokens = tokensOf(part.left);
  return std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {
    return token.is("?") || token.is(":=") || token.is("~>") || token.is("and") || token.is("or");
  });
}

}  // namespace

Condition readExpression(std::string_view text) {
  const std::string_view inner = query::jsonata::bareExpression(text);
  const auto tokens = tokensOf(inner);
  if (tokens.empty()) return {.left = std::string(inner)};
  int depth = 0;
  for (const auto& token : tokens) {
    if (token.is("(") || token.is("[") || token.is("{")) ++depth;
    if (token.is(")") || token.is("]") || token.is("}")) --depth;
    if (depth < 0) break;
  }
  if (depth != 0) return {.left = std::string(inner)};
  return Reader(inner, tokens).any(0, tokens.size());
}

std::string expressionOf(const Condition& condition) {
  if (!condition.isGroup()) return testOf(condition);
  const char* word = condition.kind == Kind::All ? " and " : " or ";
  std::string all;
  for (const auto& part : condition.parts) {
    const bool brackets = (condition.parts.size() > 1 && needsBrackets(part, condition.kind)) ||
                          (part.kind == Kind::Any && condition.parts.size() > 1);
    const std::string text = expressionOf(part);
    all += (all.empty() ? "" : word) + (brackets ? "(" + text + ")" : text);
  }
  return condition.kind == Kind::None ? "$not(" + all + ")" : all;
}

std::string shortPath(std::string_view text) {
  text = trimmed(text);
  if (!text.starts_with(inputPrefix) || text.size() == inputPrefix.size()) return std::string(text);
  const std::string_view rest = text.substr(inputPrefix.size());
  const auto tokens = tokensOf(rest);
  const bool path = !tokens.empty() && std::all_of(tokens.begin(), tokens.end(), [](const auto& t) {
    return t.kind == TokenKind::Name || t.kind == TokenKind::Number || t.is(".") || t.is("[") ||
           t.is("]");
  });
  return std::string(path ? rest : text);
}

std::string fullPath(std::string_view text) {
  text = trimmed(text);
  const auto tokens = tokensOf(text);
  const bool name = !tokens.empty() && tokens.front().kind == TokenKind::Name &&
                    std::all_of(tokens.begin(), tokens.end(), [](const auto& t) {
                      return t.kind == TokenKind::Name || t.kind == TokenKind::Number ||
                             t.is(".") || t.is("[") || t.is("]");
                    });
  return name ? std::string(inputPrefix) + std::string(text) : std::string(text);
}

}  // namespace stepwright::edit
