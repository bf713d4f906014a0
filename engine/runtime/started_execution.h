// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/interpreter/execution.h"
#include "engine/interpreter/task.h"

/// What Step Functions says of an execution that a Task started, in the shapes that AWS's own
/// recordings show.
namespace stepwright::runtime {

/// Whether it asks for an execution: states:startExecution, or the same call of the SDK.
[[nodiscard]] bool startsExecution(const interpreter::TaskRequest& request);

/// The answer of StartExecution.
[[nodiscard]] json::Value startedAnswer(const interpreter::TaskRequest& request,
                                        const interpreter::Identity& child);

/// What a `.sync` Task comes to once its execution is over: the answer of DescribeExecution, whose
/// Input and Output are JSON text for `.sync` and values for `.sync:2`, or States.TaskFailed with
/// it as the cause.
[[nodiscard]] interpreter::TaskOutcome endOfChild(const interpreter::TaskRequest& request,
                                                  const json::Value& input,
                                                  const interpreter::Execution& child);

/// An exception of StartExecution as a Task's error: "ExecutionAlreadyExists".
[[nodiscard]] interpreter::TaskOutcome startFailure(const interpreter::TaskRequest& request,
                                                    const std::string& exception,
                                                    const std::string& message);

}  // namespace stepwright::runtime
