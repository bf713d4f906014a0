// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/interpreter/core.h"

namespace stepwright::interpreter {

/// The phase after `phase` that the state has; Leave is the last.
[[nodiscard]] Phase phaseAfter(const CompiledState& state, Phase phase);
/// The state's work is done: `result` goes on to Select, Merge, Assign, Output.
void finishWork(Core& core, Fiber& fiber, json::Value result, bool forced = false);

}  // namespace stepwright::interpreter
