// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/quota.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "engine/interpreter/failure.h"

namespace stepwright::interpreter {

using json::Value;

namespace {

/// The bytes of the variables that a fiber's execution holds beside the fiber's own. In a child
/// execution of a distributed Map those are the scopes around it; they end where the child begins.
std::size_t otherVariables(const Execution& execution, const Fiber& fiber) {
  std::size_t size = 0;
  if (fiber.hidden) {
    for (auto scope = fiber.variables; scope.hasOuter();) {
      scope = scope.outer();
      size += scope.ownSize();
    }
    return size;
  }
  for (const auto& one : execution.fibers)
    if (!one->hidden && one->id != fiber.id) size += one->variables.ownSize();
  return size;
}

}  // namespace

bool fits(Core& core, Fiber& fiber, const Value& value) {
  const auto limit = core.execution().identity->quotas.payloadBytes;
  const std::size_t size = value.printedSize();
  core.execution().usage.peakPayloadBytes = std::max(core.execution().usage.peakPayloadBytes, size);
  if (limit == 0 || size <= limit) return true;
  failState(core, fiber,
            StateError{.error = Value("States.DataLimitExceeded"),
                       .cause = Value(
                           "The state/task '" + std::string(core.state(fiber).name.string()) +
                           "' returned a result with a size exceeding the maximum number of bytes "
                           "service limit.")});
  return false;
}

bool variablesFit(Core& core, Fiber& fiber, const Value& assigned) {
  const auto limit = core.execution().identity->quotas.variableBytes;
  if (limit == 0 || !assigned.isObject() || assigned.empty()) return true;
  const std::size_t size =
      fiber.variables.ownSizeWith(assigned) + otherVariables(core.execution(), fiber);
  if (size <= limit) return true;
  failState(core, fiber,
            StateError{.error = Value("States.DataLimitExceeded"),
                       .cause = Value("The variables that the state '" +
                                      std::string(core.state(fiber).name.string()) +
                                      "' assigns would bring the execution's variables to " +
                                      std::to_string(size) + " bytes, more than the " +
                                      std::to_string(limit) + " bytes service limit.")});
  return false;
}

}  // namespace stepwright::interpreter
