// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/interpreter/core.h"

namespace stepwright::interpreter {

/// The debugger's outcomes in the place of a state's work.

/// Gives the present visit that outcome: when its work's turn comes, at once where it is under way,
/// again where it has failed; a failure after the work has ended fails the state there.
void forceOutcome(Core& core, Fiber& fiber, const TaskOutcome& outcome);
/// The phases Act and Await of any state but a Task, with the frame's forced outcome.
void workAsForced(Core& core, Fiber& fiber);
/// Ends the work with that outcome where the fiber stands before it: no event, no call.
void endWork(Core& core, Fiber& fiber, const TaskOutcome& outcome);

}  // namespace stepwright::interpreter
