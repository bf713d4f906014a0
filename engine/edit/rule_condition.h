// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "engine/asl/model.h"
#include "engine/edit/condition.h"
#include "engine/json/value.h"

namespace stepwright::edit {

[[nodiscard]] Condition readCondition(const json::Value& rule, asl::QueryLanguage language);
/// The rule with that condition in place of its own; Next, Assign and all else stay.
[[nodiscard]] json::Value withCondition(const json::Value& rule, const Condition& condition,
                                        asl::QueryLanguage language);

/// Whether a member of a JSONPath rule belongs to its condition: Variable, the operators, And, Or,
/// Not.
[[nodiscard]] bool isOfCondition(std::string_view member);

}  // namespace stepwright::edit
