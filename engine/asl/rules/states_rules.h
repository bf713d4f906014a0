// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/asl/model.h"
#include "engine/asl/rules/report.h"

namespace stepwright::asl::rules {

/// $states.result and $states.errorOutput, which not every field of a JSONata state can read.
void checkStatesUse(const State& state, Report& report);

}  // namespace stepwright::asl::rules
