// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/interpreter/core.h"

namespace stepwright::interpreter {

/// True where the value fits AWS's quota; else the state has failed.
[[nodiscard]] bool fits(Core& core, Fiber& fiber, const json::Value& value);
/// The same of all variables of the execution, with those that the state assigns.
[[nodiscard]] bool variablesFit(Core& core, Fiber& fiber, const json::Value& assigned);

}  // namespace stepwright::interpreter
