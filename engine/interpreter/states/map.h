// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/interpreter/handler.h"

namespace stepwright::interpreter {

/// Starts as many iterations as may live at once; ends the Map's work where all are done.
void continueMap(Core& core, Fiber& fiber);

/// Puts every item through ItemSelector (map.cpp); false where the state failed.
bool selectItems(Core& core, Fiber& fiber);
/// Starts the iterations (map.cpp).
void beginIterations(Core& core, Fiber& fiber);

}  // namespace stepwright::interpreter
