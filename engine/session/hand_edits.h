// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/analysis/trail.h"
#include "engine/session/debug_run.h"

namespace stepwright::session {

/// What a person set in that run, in the order in which it was; none of an imported one.
[[nodiscard]] std::vector<analysis::HandEdit> handEditsOf(const DebugRun& run);

}  // namespace stepwright::session
