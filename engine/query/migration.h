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

}  // namespace stepwright::query::migration
