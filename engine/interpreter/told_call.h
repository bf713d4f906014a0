// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/interpreter/fiber.h"
#include "engine/json/value.h"

namespace stepwright::interpreter {

/// The calls of a child execution that was given that, as JSON.
void writeTo(std::string& to, const std::vector<ToldCall>& calls, const json::Value& given);
[[nodiscard]] std::vector<ToldCall> toldCallsFrom(const json::Value& calls,
                                                  const json::Value& given);

}  // namespace stepwright::interpreter
