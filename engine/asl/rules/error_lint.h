// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/asl/model.h"
#include "engine/asl/rules/report.h"

namespace stepwright::asl::rules {

/// Retries and catchers that are legal and do nothing: names that an earlier entry takes, that the
/// state cannot raise or that AWS does not know, and retries that never try again. `root` is the
/// machine of the whole document.
void lintErrors(const State& state, const Machine& root, Report& report);

}  // namespace stepwright::asl::rules
