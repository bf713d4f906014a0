// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>

#include "engine/base/result.h"
#include "engine/base/time.h"
#include "engine/interpreter/task.h"
#include "engine/json/value.h"

namespace stepwright::asl {
class Catalogue;
}

namespace stepwright::teststate {

/// What a test of one state may use of the world around it.
struct TestStateOptions {
  /// The shapes that mocks are compared with; null = they are taken as they are.
  const asl::Catalogue* catalogue = nullptr;
  /// Performs a Task that has no mock; null = such a test is refused.
  std::function<interpreter::TaskOutcome(const interpreter::TaskRequest&)> perform;
  Timestamp now;
  std::uint64_t seed = 1;
};

/// Runs one state alone, as AWS's TestState does, and shows its data after each step. Request and
/// response have the API's members: definition (a state or a whole machine, as text), stateName,
/// input, context, variables, mock, stateConfiguration, inspectionLevel, roleArn, revealSecrets;
/// status, output, error, cause, nextState, inspectionData. JSON documents in them are texts, as on
/// the wire. A Wait does not wait. Errors have AWS's code ("ValidationException",
/// "InvalidDefinition") and message.
[[nodiscard]] Result<json::Value> testState(const json::Value& request,
                                            const TestStateOptions& options);

}  // namespace stepwright::teststate
