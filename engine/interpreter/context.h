// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/interpreter/execution.h"

namespace stepwright::interpreter {

/// The parts of the Context object that stay the same through an execution.
[[nodiscard]] json::Value executionContext(const Identity& identity, const json::Value& input);
[[nodiscard]] json::Value machineContext(const Identity& identity);

}  // namespace stepwright::interpreter
