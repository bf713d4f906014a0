// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/asl/graph.h"
#include "engine/asl/model.h"
#include "engine/asl/rules/report.h"

namespace stepwright::asl::rules {

/// Targets, terminal states, reachability; of this machine, not of nested ones.
void checkFlow(const Machine& machine, const GraphScope& graph, Report& report);

}  // namespace stepwright::asl::rules
