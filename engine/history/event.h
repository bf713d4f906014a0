// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "engine/base/time.h"
#include "engine/history/event_type.h"
#include "engine/json/value.h"

namespace stepwright::history {

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

}  // namespace stepwright::history
