// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/interpreter/core.h"

namespace stepwright::interpreter {

/// The state does nothing: what it is at work on is ended, an error that came up is forgotten, and
/// its input is what it is left with. It stands before its exit afterwards.
void skipState(Core& core, Fiber& fiber);

}  // namespace stepwright::interpreter
