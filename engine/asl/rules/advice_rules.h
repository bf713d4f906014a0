// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/asl/model.h"
#include "engine/asl/rules/report.h"

namespace stepwright::asl::rules {

/// Warnings and hints; none of them keeps AWS from creating the workflow.
void advise(const State& state, Report& report);

}  // namespace stepwright::asl::rules
