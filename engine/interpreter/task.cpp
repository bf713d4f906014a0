// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/task.h"

#include <utility>

#include "engine/asl/nested_id.h"

namespace stepwright::interpreter {

std::string TaskRequest::shownId() const {
  return within.empty() ? stateId : asl::nestedId(within, stateId);
}

TaskOutcome TaskOutcome::succeeded(json::Value output) {
  TaskOutcome outcome;
  outcome.output = std::move(output);
  return outcome;
}

TaskOutcome TaskOutcome::failed(std::string_view error, std::string_view cause) {
  TaskOutcome outcome;
  outcome.kind = Kind::Failed;
  outcome.error = json::Value(error);
  outcome.cause = json::Value(cause);
  return outcome;
}

}  // namespace stepwright::interpreter
