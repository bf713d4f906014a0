// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/interpreter/handler.h"

namespace stepwright::interpreter {

/// The phase after `phase` that the state has; Leave is the last.
[[nodiscard]] Phase phaseAfter(const CompiledState& state, Phase phase);
/// The state's work is done: `result` goes on to Select, Merge, Assign, Output.
void finishWork(Core& core, Fiber& fiber, json::Value result, bool forced = false);
/// Puts a fiber before a state: the phase Enter with that input.
void standBefore(Fiber& fiber, StateIndex state, json::Value input, Timestamp now);
/// Does the frame's phase.
void doPhase(Core& core, Fiber& fiber);

}  // namespace stepwright::interpreter
