// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/json/value.h"
#include "engine/teststate/test_options.h"

namespace stepwright::teststate {

/// Runs one state alone, as AWS's TestState does, and shows its data after each step. Request and
/// response have the API's members: definition (a state or a whole machine, as text), stateName,
/// input, context, variables, mock, stateConfiguration, inspectionLevel, roleArn, revealSecrets;
/// status, output, error, cause, nextState, inspectionData. JSON documents in them are texts, as on
/// the wire. A Wait does not wait. Errors have AWS's code ("ValidationException",
/// "InvalidDefinition") and message.
[[nodiscard]] Result<json::Value> testState(const json::Value& request,
                                            const TestStateOptions& options);

}  // namespace stepwright::teststate
