// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "engine/interpreter/decision.h"
#include "engine/json/value.h"
#include "engine/replay/run_tracker.h"

namespace stepwright::replay {

/// "succeeded", "timed out", … as the window's own words are.
[[nodiscard]] std::string_view toString(StateStatus status);

/// What the window's model says of a run:
/// `{"states": [{"path", "items", "status", "error"}], "edges": [{"pointer", "times"}]}`; `items`
/// is the way through the Maps around the state, outermost first and counted from 0, and left out
/// where there are none, like `error`.
[[nodiscard]] json::Value shownOf(const RunTracker& tracker, const Threads& threads);
[[nodiscard]] json::Value shownOf(const std::vector<interpreter::Decision>& decisions);

}  // namespace stepwright::replay
