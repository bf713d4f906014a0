// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>
#include <vector>

#include "engine/interpreter/execution.h"
#include "engine/session/moment.h"

namespace stepwright::session {

/// The rows of the Stack at one moment, without the statuses of fibers: those are the run's model's
/// to say.
[[nodiscard]] std::vector<StackRow> stackOf(const interpreter::Execution& execution,
                                            const std::string& title, interpreter::FiberId focus,
                                            const std::set<interpreter::FiberId>& frozen);

/// With the executions that Tasks started below those Tasks, and the states that they stand in.
[[nodiscard]] std::vector<StackRow> withNested(std::vector<StackRow> rows,
                                               const std::vector<NestedView>& nested);

}  // namespace stepwright::session
