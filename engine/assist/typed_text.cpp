// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/assist/typed_text.h"

#include "engine/assist/notices.h"
#include "engine/debugger/log_text.h"
#include "engine/query/expression.h"
#include "engine/query/jsonata/expression.h"

namespace stepwright::assist {

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
  using namespace query::jsonata;
  const ParsedExpression parsed = Expression::parse(text, Dialect::Reference);
  if (!parsed) return TypedProblem{parsed.failure->message, offset + parsed.failure->begin};
  return {};
}

}  // namespace

std::optional<TypedProblem> problemOfExpression(std::string_view text,
                                                asl::QueryLanguage language) {
  std::size_t offset = 0;
  const std::string_view expression = bare(text, offset);
  const bool braced = expression.size() != text.size() && text.find("{%") < offset;
  if (expression.empty())
    return braced ? std::optional(TypedProblem{worded(notices::nothingInBraces), offset})
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
  for (const debugger::LogPiece& piece : debugger::logPieces(text)) {
    if (!piece.isExpression) {
      const std::size_t open = piece.text.find('{');
      if (open == text.npos) continue;
      return TypedProblem{worded(notices::openBracket), piece.offset + open};
    }
    if (piece.text.find_first_not_of(blanks) == text.npos)
      return TypedProblem{worded(notices::nothingInBrackets), piece.offset};
    if (auto problem = problemOfExpression(piece.text, language)) {
      problem->offset += piece.offset;
      return problem;
    }
  }
  return {};
}

}  // namespace stepwright::assist
