// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/interpreter/core.h"

namespace stepwright::interpreter {

/// What a redrive does with each fiber that had ended with its execution, or had fallen with the
/// state that it is a branch or item of.

/// The fiber goes on where it stood; a child execution of type Express begins anew.
void goOn(Core& core, Fiber& fiber);
/// Of a Map or Parallel that goes on: those of its items or branches that wait for it go on, in
/// their order, as many as may live at once.
void raiseWhereRoom(Core& core, Fiber& parent);

}  // namespace stepwright::interpreter
