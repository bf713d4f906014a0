// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/asl/model.h"
#include "engine/asl/rules/report.h"

namespace stepwright::asl::rules {

/// Fields: known, required, of the right kind and size, not excluding each other, of the right
/// query language.
void checkFields(const Machine& machine, Report& report);

}  // namespace stepwright::asl::rules
