// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/json/value.h"
#include "engine/query/data.h"
#include "engine/query/jsonpath/path.h"

namespace stepwright::interpreter {

/// What a comparison operator does; …Path operators are the same with `operandPath` set.
enum class Comparison : std::uint8_t {
  Equals,
  Less,
  Greater,
  LessEquals,
  GreaterEquals,
  Matches,
  Is
};
enum class Compared : std::uint8_t { String, Numeric, Boolean, Timestamp, Null, Present };

/// The condition of a JSONPath Choice rule, compiled: a comparison, or And, Or, Not over
/// conditions.
struct ChoiceCondition {
  enum class Kind : std::uint8_t { Test, And, Or, Not };
  Kind kind = Kind::Test;
  std::vector<ChoiceCondition> parts;

  std::optional<query::Path> variable;
  Comparison comparison = Comparison::Equals;
  Compared compared = Compared::String;
  json::Value operand;
  std::optional<query::Path> operandPath;
};

[[nodiscard]] Result<ChoiceCondition> compileCondition(const json::Value& rule);

/// Whether it holds. A path that leads nowhere is States.Runtime, except for IsPresent.
[[nodiscard]] Result<bool> holds(const ChoiceCondition& condition, const query::Data& data);
[[nodiscard]] bool usesContext(const ChoiceCondition& condition);

/// StringMatches: `*` stands for any text, `\*` and `\\` for themselves.
[[nodiscard]] bool wildcardMatches(std::string_view pattern, std::string_view text);

}  // namespace stepwright::interpreter
