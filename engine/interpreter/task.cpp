// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/task.h"

#include <utility>

namespace stepwright::interpreter {

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
