// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/interpreter/fiber.h"
#include "engine/json/value.h"

namespace stepwright::interpreter {

/// A call of a child execution that was given that, as JSON.
[[nodiscard]] json::Value toJson(const ToldCall& call, const json::Value& given);
[[nodiscard]] ToldCall toldCallFrom(const json::Value& value, const json::Value& given);

}  // namespace stepwright::interpreter
