// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/asl/model.h"
#include "engine/asl/rules/report.h"

namespace stepwright::asl::rules {

/// What the catalogue knows of the action that a Task calls, or that a Map reads its items with:
/// that AWS has none of the name, and which of its parameters are unknown, missing, or of another
/// kind. Errors where Step Functions refuses them (optimised integrations; a name in another case),
/// else warnings: an API may be newer than the catalogue. What comes of an expression, a path or a
/// placeholder is not looked at.
void checkAction(const State& state, Report& report);

}  // namespace stepwright::asl::rules
