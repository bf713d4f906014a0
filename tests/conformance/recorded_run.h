// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/runtime/driver.h"
#include "engine/tasks/mock.h"

namespace stepwright::conformance {

/// Runs a recorded case's definition with these mocks, as the kind of state machine that the case
/// says.
[[nodiscard]] Result<runtime::RunResult> runRecorded(const json::Value& data, tasks::MockSet mocks);

/// What a run ended with, in the form of a case's "final".
[[nodiscard]] json::Value finalOf(const runtime::RunResult& result);

/// The history as GetExecutionHistory gives it.
[[nodiscard]] json::Value historyOf(const runtime::RunResult& result);

/// Why a run did not come to its end, "" where it did.
[[nodiscard]] std::string whyStopped(const runtime::RunResult& result);

}  // namespace stepwright::conformance
