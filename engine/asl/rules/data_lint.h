// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/asl/model.h"
#include "engine/asl/rules/report.h"

namespace stepwright::asl::rules {

/// Follows the data from state to state as far as its shape is known for sure (literals, templates,
/// caught errors, what actions of the catalogue answer, what branches and item processors give;
/// never the input of the execution), and tells of paths at which nothing can stand and of values
/// of the wrong type.
void lintData(const Machine& root, Report& report);

}  // namespace stepwright::asl::rules
