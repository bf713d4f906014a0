// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/query/jsonata/failure.h"
#include "engine/query/jsonata/surroundings.h"

namespace stepwright::query::jsonata {

namespace detail {
struct Program;
}
class Expression;
using ExpressionPtr = std::shared_ptr<const Expression>;

/// An expression, or why there is none.
struct ParsedExpression {
  ExpressionPtr expression;
  std::optional<Failure> failure;

  explicit operator bool() const { return expression != nullptr; }
};

/// A JSONata expression, parsed once. Immutable: several threads may evaluate it at the same time.
class Expression {
 public:
  [[nodiscard]] static ParsedExpression parse(std::string_view text, Dialect dialect);
  ~Expression();

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] Dialect dialect() const { return dialect_; }
  [[nodiscard]] Evaluation evaluate(const Surroundings& surroundings) const;

  /// The variables that it reads and does not bind itself, functions of the library left out.
  [[nodiscard]] std::set<std::string> variables() const;
  /// True where it reads `$states.member`, or `$states` in a way that cannot be told from the text.
  [[nodiscard]] bool usesStates(std::string_view member) const;
  /// The members of `$states` that it names.
  [[nodiscard]] std::set<std::string> statesMembers() const;
  /// The names behind `$states.member` of each read that takes it for granted that a value stands
  /// there; what asks for that (`$exists`, a condition, a comparison of equality) is left out.
  [[nodiscard]] std::vector<std::vector<std::string>> needs(std::string_view member) const;

 private:
  Expression(std::string text, Dialect dialect, std::unique_ptr<const detail::Program> program);

  std::string text_;
  Dialect dialect_;
  std::unique_ptr<const detail::Program> program_;
};

/// What is wrong with an expression before it is ever run, with its place; nothing where it may be
/// run.
[[nodiscard]] std::optional<Failure> check(std::string_view text, Dialect dialect);

}  // namespace stepwright::query::jsonata
