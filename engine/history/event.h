// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/time.h"
#include "engine/json/value.h"

namespace stepwright::history {

/// The 62 types of GetExecutionHistory, by AWS's names.
enum class EventType : std::uint8_t {
  ActivityFailed,
  ActivityScheduled,
  ActivityScheduleFailed,
  ActivityStarted,
  ActivitySucceeded,
  ActivityTimedOut,
  ChoiceStateEntered,
  ChoiceStateExited,
  ExecutionAborted,
  ExecutionFailed,
  ExecutionStarted,
  ExecutionSucceeded,
  ExecutionTimedOut,
  FailStateEntered,
  LambdaFunctionFailed,
  LambdaFunctionScheduled,
  LambdaFunctionScheduleFailed,
  LambdaFunctionStarted,
  LambdaFunctionStartFailed,
  LambdaFunctionSucceeded,
  LambdaFunctionTimedOut,
  MapIterationAborted,
  MapIterationFailed,
  MapIterationStarted,
  MapIterationSucceeded,
  MapStateAborted,
  MapStateEntered,
  MapStateExited,
  MapStateFailed,
  MapStateStarted,
  MapStateSucceeded,
  ParallelStateAborted,
  ParallelStateEntered,
  ParallelStateExited,
  ParallelStateFailed,
  ParallelStateStarted,
  ParallelStateSucceeded,
  PassStateEntered,
  PassStateExited,
  SucceedStateEntered,
  SucceedStateExited,
  TaskFailed,
  TaskScheduled,
  TaskStarted,
  TaskStartFailed,
  TaskStateAborted,
  TaskStateEntered,
  TaskStateExited,
  TaskSubmitFailed,
  TaskSubmitted,
  TaskSucceeded,
  TaskTimedOut,
  WaitStateAborted,
  WaitStateEntered,
  WaitStateExited,
  MapRunAborted,
  MapRunFailed,
  MapRunStarted,
  MapRunSucceeded,
  ExecutionRedriven,
  MapRunRedriven,
  EvaluationFailed
};

/// The details that few events have; the common ones stand in Event itself, so that two million
/// events a second can be kept. A field that is empty is absent in AWS's shape.
struct EventExtra {
  std::optional<json::Value> error, cause;
  std::string resourceType, resource, region, workerName, roleArn, location, mapRunArn,
      credentialsRoleArn;
  std::optional<std::int64_t> timeoutInSeconds, heartbeatInSeconds, index, length, redriveCount;
};

/// One entry of an execution's history. Payloads are shared values; they become JSON text only when
/// exported.
struct Event {
  EventType type = EventType::ExecutionStarted;
  /// Which run of which state wrote it, for the debugger and the tree; not exported. 0 = the
  /// execution itself.
  std::uint32_t fiber = 0;
  std::int64_t id = 0;          ///< 1, 2, 3 …
  std::int64_t previousId = 0;  ///< AWS's previousEventId: the causal parent
  Timestamp time;
  json::Value
      name;  ///< of the state (…StateEntered, …Exited, MapIteration…, EvaluationFailed), else null
  std::optional<json::Value> data;  ///< input, output or parameters, by type
  json::Value assigned;  ///< the variables that a …StateExited sets: an object, else null
  std::shared_ptr<const EventExtra> extra;
};

/// The event in the exact shape of GetExecutionHistory; absent keys are left out.
[[nodiscard]] json::Value toJson(const Event& event);

}  // namespace stepwright::history
