// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/interpreter/core.h"

namespace stepwright::interpreter {

/// Does the frame's phase.
void doPhase(Core& core, Fiber& fiber);

}  // namespace stepwright::interpreter
