// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/base/result.h"
#include "engine/json/value.h"

namespace stepwright::edit {

/// A rule of Choices with its comparisons said as one Condition; `input` is the state's effective
/// input as an expression.
[[nodiscard]] Result<json::Value> ruleToJsonata(const json::Value& rule, const std::string& input);

}  // namespace stepwright::edit
