// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/debugger/typed_text.h"

#include "engine/query/expression.h"
#include "engine/query/jsonata/expression.h"

namespace stepwright::debugger {

namespace {

constexpr std::string_view blanks = " \t\r\n";

/// Without blanks and `{% %}` around it; `offset` moves along.
std::string_view bare(std::string_view text, std::size_t& offset) {
  const auto trim = [&] {
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == text.npos) return text = {}, void();
    offset += first;
    text = text.substr(first, text.find_last_not_of(blanks) - first + 1);
  };
  trim();
  if (text.size() >= 4 && text.starts_with("{%") && text.ends_with("%}")) {
    offset += 2;
    text = text.substr(2, text.size() - 4);
    trim();
  }
  return text;
}

std::optional<TypedProblem> problemAsJsonata(std::string_view text, std::size_t offset) {
#ifdef STEPWRIGHT_HAS_JSONATA
  using namespace query::jsonata;
  const ParsedExpression parsed = Expression::parse(text, Dialect::Reference);
  if (!parsed) return TypedProblem{parsed.failure->message, offset + parsed.failure->begin};
#endif
  return {};
}

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

std::optional<TypedProblem> problemOfExpression(std::string_view text,
                                                asl::QueryLanguage language) {
  std::size_t offset = 0;
  const std::string_view expression = bare(text, offset);
  const bool braced = expression.size() != text.size() && text.find("{%") < offset;
  if (expression.empty())
    return braced ? std::optional(TypedProblem{"There is no expression between {% and %}", offset})
                  : std::nullopt;
  if (language == asl::QueryLanguage::Jsonata || braced)
    return problemAsJsonata(expression, offset);
  const auto path = query::Expression::parse(expression);
  const auto problem = path ? std::nullopt : problemAsJsonata(expression, offset);
  const bool meantAsPath =
      expression.starts_with('$') || query::Intrinsic::looksLikeCall(expression);
  if (problem && meantAsPath)
    return TypedProblem{path.error().message, offset + path.error().offset};
  return problem;
}

std::optional<TypedProblem> problemOfLogText(std::string_view text, asl::QueryLanguage language) {
  for (const LogPiece& piece : logPieces(text)) {
    if (!piece.isExpression) {
      const std::size_t open = piece.text.find('{');
      if (open == text.npos) continue;
      return TypedProblem{"This { is never closed", piece.offset + open};
    }
    if (piece.text.find_first_not_of(blanks) == text.npos)
      return TypedProblem{"There is no expression between { and }", piece.offset};
    if (auto problem = problemOfExpression(piece.text, language)) {
      problem->offset += piece.offset;
      return problem;
    }
  }
  return {};
}

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
