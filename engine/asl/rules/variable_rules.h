// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/asl/model.h"
#include "engine/asl/rules/report.h"

namespace stepwright::asl::rules {

/// Variables: names, and scopes that may not hide each other's.
void checkVariables(const Machine& root, Report& report);

}  // namespace stepwright::asl::rules
