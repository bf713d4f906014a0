// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/json/value.h"
#include "engine/session/debug_run.h"

namespace stepwright::conformance {

/// All that the window's model says of a run's end: `{"states", "edges", "containers", "ticks"}`,
/// and `"tree"`, where the tree by state (History, Gantt) says something else than the canvas.
[[nodiscard]] json::Value modelOf(session::DebugRun& run);

/// How closely a model is held against a reading: by the ids of its events too, or (where branches
/// ran in another order) without them.
enum class Ids : std::uint8_t { Same, Other };

/// Where the model and the reading of a history differ, a line each; "" where they do not. What the
/// reading lists as unknown is not compared.
[[nodiscard]] std::string compareShown(const json::Value& reading, const json::Value& model,
                                       Ids ids);

}  // namespace stepwright::conformance
