// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/interpreter/core.h"
#include "engine/interpreter/state_error.h"

namespace stepwright::interpreter {

/// What a Map in DISTRIBUTED mode does beyond an inline one. Its iterations are child executions,
/// which the history does not show; here they are hidden fibers.

/// Reads how many failures are tolerated; false = the state has failed.
[[nodiscard]] bool readTolerance(Core& core, Fiber& fiber);
/// After MapStateStarted: the limits of failure, then MapRunStarted. Asks the backend for the items
/// where a reader gives them. False where the state failed.
[[nodiscard]] bool startMapRun(Core& core, Fiber& fiber);
/// Evaluates what the reader needs; part of Arguments.
[[nodiscard]] bool prepareMapRun(Core& core, Fiber& fiber, ChildrenFrame& children);
/// What reader or writer were asked for may have come. True where there are items, or it is known
/// that there are no more.
[[nodiscard]] bool mapRunAnswered(Core& core, Fiber& fiber);
/// Asks the reader for more items, or the writer to write what has gathered, where it is time for
/// that; true where the Map waits for one of them.
[[nodiscard]] bool mapRunAsks(Core& core, Fiber& fiber);
/// False where more have failed than may: then the children are ended, and so is the Map Run.
[[nodiscard]] bool toleratesStill(Core& core, Fiber& fiber);
/// All children have ended, or too many have failed: writes the results where that is asked for,
/// and ends the state.
void endMapRun(Core& core, Fiber& fiber);
/// A child execution has failed, and is taken out: true where that is tolerated; else the state has
/// failed.
[[nodiscard]] bool takeChildFailure(Core& core, Fiber& parent, Fiber& child,
                                    const StateError& error);

}  // namespace stepwright::interpreter
