// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "engine/assist/try_expression.h"

namespace stepwright::assist {

/// What a Choice rule, or one test of it, comes to on the data that is known.
struct ConditionTrial {
  std::optional<bool> holds;  ///< nothing: no data, or a problem
  Phrase words;               ///< "1284.5 > 1,000": the test with the data put in; "" for groups
  Phrase problem;             ///< "" where there is none
};

/// `rule` is an entry of Choices, or a JSONPath test or group from inside of one.
[[nodiscard]] ConditionTrial tryRule(const json::Value& rule, asl::QueryLanguage language,
                                     const Sample& sample);
/// A test of a JSONata condition: `op` is a comparison, or "exists", "missing", "contains",
/// "notEmpty", "empty", or "" for all of `left`.
[[nodiscard]] ConditionTrial tryTest(const std::string& expression, const std::string& left,
                                     const std::string& op, const std::string& right,
                                     const Sample& sample);

}  // namespace stepwright::assist
