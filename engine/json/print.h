// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/json/literal.h"
#include "engine/json/value.h"

namespace stepwright::json {

/// The compact text: no spaces, keys in their order; the form of AWS's payload strings.
[[nodiscard]] std::string print(const Value& value);
void printTo(std::string& out, const Value& value);

/// Indented text with one member a line; empty containers stay on one line.
[[nodiscard]] std::string printPretty(const Value& value, int indent = 2);

}  // namespace stepwright::json
