// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/asl/model.h"
#include "engine/asl/rules/report.h"

namespace stepwright::asl::rules {

/// What a state calls: ARNs of Lambda functions, task tokens, time limits, calls that an Express
/// workflow may repeat, and sizes beyond AWS's. `root` is the machine of the whole document.
void lintTask(const State& state, const Machine& root, Report& report);

}  // namespace stepwright::asl::rules
