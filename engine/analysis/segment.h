// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/analysis/workflow_test.h"
#include "engine/asl/model.h"
#include "engine/base/result.h"
#include "engine/interpreter/program.h"

namespace stepwright::analysis {

/// The machine in which a state of that name stands: this one, or that of a Map or branch in it;
/// null where there is none.
[[nodiscard]] asl::MachinePtr holderOf(const std::string& state, const asl::MachinePtr& machine);

/// The machine that a test runs: the whole one, or the one that its segment stands in (a Map's or a
/// branch's own where `from` stands there), beginning with `from`. Errors: "test.state" where there
/// is no such state, "test.segment" where `to` stands elsewhere.
[[nodiscard]] Result<asl::MachinePtr> segmentOf(const WorkflowTest& test,
                                                const asl::MachinePtr& machine);
/// What runs there: of the whole machine, where `from` is "".
[[nodiscard]] Result<interpreter::ProgramPtr> programFrom(const std::string& from,
                                                          const asl::MachinePtr& machine);

}  // namespace stepwright::analysis
