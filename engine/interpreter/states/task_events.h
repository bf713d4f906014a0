// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/interpreter/core.h"

namespace stepwright::interpreter {

/// The events of a Task, in the form that its kind of resource has in AWS: LambdaFunction… for a
/// function's own ARN, Activity… for activities, Task… for service integrations.
void emitScheduled(Core& core, Fiber& fiber);
void emitStarted(Core& core, Fiber& fiber, const std::string& workerName);
void emitSubmitted(Core& core, Fiber& fiber, const TaskOutcome& outcome);
void emitSucceeded(Core& core, Fiber& fiber, const TaskOutcome& outcome);
/// Failed, TimedOut, StartFailed, SubmitFailed, ScheduleFailed.
void emitFailed(Core& core, Fiber& fiber, TaskOutcome::Kind kind,
                const std::optional<json::Value>& error, const std::optional<json::Value>& cause);

}  // namespace stepwright::interpreter
