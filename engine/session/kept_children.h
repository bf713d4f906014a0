// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/session/started_runs.h"
#include "engine/tasks/made_calls.h"

namespace stepwright::session {

/// The executions that the Tasks of a run started, as they are kept with the run: one that is
/// opened again shows them as far as they came. Those that are too many or too large are not among
/// them.
[[nodiscard]] json::Value keptChildren(const StartedRuns& started);

/// Makes what was kept known to the calls of a run that is opened again; who started what is added
/// to `startedBy`. They are over, wherever they stood when the program ended.
void takeUpChildren(const json::Value& kept, tasks::MadeCalls& calls,
                    runtime::StartedBy& startedBy);

}  // namespace stepwright::session
