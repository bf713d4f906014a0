// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/asl/model.h"
#include "engine/asl/rules/report.h"

namespace stepwright::asl::rules {

/// Names and labels.
void checkNames(const Machine& root, Report& report);

}  // namespace stepwright::asl::rules
