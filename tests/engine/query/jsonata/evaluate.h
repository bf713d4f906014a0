// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "engine/query/jsonata/expression.h"

namespace stepwright::query::jsonata {

/// The outcome of an evaluation in one line: JSON, "undefined", "function" or "!CODE".
inline std::string outcomeOf(const Evaluation& outcome) {
  if (outcome.failure) return "!" + outcome.failure->code;
  if (outcome.unsupported) return "function";
  return outcome.value ? json::print(*outcome.value) : "undefined";
}

/// Evaluates in the reference's dialect against an input document in JSON.
inline std::string eval(std::string_view expression, std::string_view input = "null") {
  const auto parsed = Expression::parse(expression, Dialect::Reference);
  if (!parsed) return "!" + parsed.failure->code;
  const json::Value document = *json::parse(input);
  Surroundings surroundings;
  surroundings.input = &document;
  surroundings.now = Timestamp{1'763'726'400'000};
  return outcomeOf(parsed.expression->evaluate(surroundings));
}

/// Evaluates in the dialect of Step Functions; the members of `bindings` are the variables.
inline Evaluation evaluateAws(std::string_view expression, std::string_view bindings = "{}") {
  const auto parsed = Expression::parse(expression, Dialect::Aws);
  if (!parsed) return {std::nullopt, parsed.failure, false};
  const ObjectBindings variables(*json::parse(bindings));
  Surroundings surroundings;
  surroundings.bindings = &variables;
  surroundings.budget = Budget::aws();
  return parsed.expression->evaluate(surroundings);
}
inline std::string evalAws(std::string_view expression, std::string_view bindings = "{}") {
  return outcomeOf(evaluateAws(expression, bindings));
}

}  // namespace stepwright::query::jsonata
