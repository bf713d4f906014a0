// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/interpreter/core.h"
#include "engine/interpreter/input.h"

namespace stepwright::interpreter {

/// The Map waits for its iterations from now on, and the first of them begin.
void beginIterations(Core& core, Fiber& fiber);
/// Starts as many iterations as may live at once; ends the Map's work where all are done.
void continueIterations(Core& core, Fiber& fiber);
/// Other limits for a Map Run that is under way; nothing where it is none.
void updateMapRun(Core& core, Fiber& fiber, const input::UpdateMapRun& limits);

}  // namespace stepwright::interpreter
