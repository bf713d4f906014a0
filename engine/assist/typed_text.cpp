// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/assist/typed_text.h"

#include "engine/assist/notices.h"
#include "engine/base/trimmed.h"
#include "engine/debugger/log_text.h"
#include "engine/query/expression.h"
#include "engine/query/jsonata/expression.h"
#include "engine/query/jsonata/marks.h"

namespace stepwright::assist {

namespace {

std::optional<TypedProblem> problemAsJsonata(std::string_view text, std::size_t offset) {
  using namespace query::jsonata;
  const ParsedExpression parsed = Expression::parse(text, Dialect::Reference);
  if (!parsed) return TypedProblem{parsed.failure->message, offset + parsed.failure->begin};
  return {};
}

}  // namespace

std::optional<TypedProblem> problemOfExpression(std::string_view text,
                                                asl::QueryLanguage language) {
  const std::string_view expression = query::jsonata::bareExpression(text);
  const std::size_t offset = static_cast<std::size_t>(expression.data() - text.data());
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
    if (trimmed(piece.text).empty())
      return TypedProblem{worded(notices::nothingInBrackets), piece.offset};
    if (auto problem = problemOfExpression(piece.text, language)) {
      problem->offset += piece.offset;
      return problem;
    }
  }
  return {};
}

}  // namespace stepwright::assist
