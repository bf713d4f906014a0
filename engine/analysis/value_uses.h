// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/analysis/trail.h"

namespace stepwright::analysis {

/// Where that value is used, in the order of the run: each expression that reads it, deeper those
/// that read what the one above made of it. A state that hands it on is no step; what every item of
/// a Map is given is followed into the first. What a task makes of its arguments is not followed:
/// nothing tells it. The whole of the run is looked at, also what comes after the moment.
[[nodiscard]] std::vector<TrailStep> usesOf(const TrailRun& run, const TrailStart& start);

}  // namespace stepwright::analysis
