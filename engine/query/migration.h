// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "engine/base/result.h"
#include "engine/json/value.h"

/// JSONPath, intrinsic calls and payload templates said in JSONata (AWS's dialect). What has no
/// counterpart is an error "migration.path", "migration.intrinsic" or "migration.filter" that says
/// why; nothing is guessed.
///
/// The two languages differ where data is missing or of another type than expected: JSONPath fails
/// with States.Runtime or takes a rule for false, JSONata fails with States.QueryEvaluationError.
namespace stepwright::query::migration {

/// An expression, and whether it can be a part of a larger one without brackets around it.
struct Expression {
  std::string text;
  bool tight = true;

  /// In brackets where it needs them.
  [[nodiscard]] std::string operand() const { return tight ? text : "(" + text + ")"; }
};

/// A path (`$.a`, `$$.Task.Token`, `$name.a`) or a call (`States.Format(…)`). `root` is what `$`
/// means here: "$states.input", "$states.result", or any expression that needs no brackets.
[[nodiscard]] Result<Expression> fromPathOrCall(std::string_view text, const std::string& root);

/// A JSON value as an expression that gives it.
[[nodiscard]] std::string literal(const json::Value& value);
/// A text between quotes, single ones where they need no escapes.
[[nodiscard]] std::string quoted(std::string_view text);
/// ".name", or with backticks where the name is no plain word.
[[nodiscard]] Result<std::string> member(std::string_view name);
/// "{% text %}"
[[nodiscard]] std::string embedded(std::string_view expression);

/// A payload template with `key.$` members, as a value with "{% … %}" texts in it.
[[nodiscard]] Result<json::Value> fromTemplate(const json::Value& payload, const std::string& root);
/// The same as one expression.
[[nodiscard]] Result<std::string> templateExpression(const json::Value& payload,
                                                     const std::string& root);

}  // namespace stepwright::query::migration
