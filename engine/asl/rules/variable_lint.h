// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/asl/model.h"
#include "engine/asl/rules/report.h"

namespace stepwright::asl::rules {

/// Variables that are read where nothing, or not every way, has set them, and those that nobody
/// reads.
void lintVariables(const Machine& root, Report& report);

}  // namespace stepwright::asl::rules
