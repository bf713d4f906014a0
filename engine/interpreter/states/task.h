// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/interpreter/compiled.h"
#include "engine/interpreter/execution.h"
#include "engine/interpreter/handler.h"

namespace stepwright::interpreter {

extern const StateHandler taskHandler;

/// What is the same for every request of that fiber: who asks, and where.
[[nodiscard]] TaskRequest describeTask(const Execution& execution, const Fiber& fiber);
/// A child execution keeps what its Tasks are told.
void noteReport(Core& core, const Fiber& fiber, const TaskOutcome& outcome);
/// Takes in news of a task that the fiber waits for.
void taskReported(Fiber& fiber, const TaskOutcome& outcome);
/// Takes in the debugger's outcome, with the news that would have come before it.
void taskForced(Fiber& fiber, const CompiledState& state, const TaskOutcome& outcome);
/// Fires the timers of a task that are due.
void taskClock(Fiber& fiber, Timestamp now);

/// The tasks that a fiber asks for with its work, before which it stands: of a distributed Map
/// those of its reader and its writer.
[[nodiscard]] std::vector<TaskRequest> tasksAhead(const Execution& execution, const Fiber& fiber);
/// The tasks that are under way, as they were asked for.
[[nodiscard]] std::vector<TaskRequest> openTasks(const Execution& execution);

}  // namespace stepwright::interpreter
