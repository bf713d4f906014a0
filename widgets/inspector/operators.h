// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <string_view>
#include <vector>

#include "engine/json/value.h"

namespace stepwright::inspector {

/// One of the 39 comparison operators of a JSONPath Choice, for people.
struct Operator {
  std::string_view name;  ///< NumericGreaterThan, NumericGreaterThanPath …
  QString words;          ///< "is more than"
  bool path = false;      ///< its operand is a path
  bool flag = false;      ///< its operand is true or false: IsPresent …
};

/// All of them, numbers first, then text, moments, booleans and kinds.
[[nodiscard]] const std::vector<Operator>& operators();
/// The operator that a comparison uses, or null where it has none.
[[nodiscard]] const Operator* operatorOf(const json::Value& comparison);

}  // namespace stepwright::inspector
