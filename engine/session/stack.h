// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "engine/debugger/live_run.h"
#include "engine/interpreter/execution.h"
#include "engine/session/moment.h"

namespace stepwright::session {

/// The rows of the Stack at one moment, without the statuses of fibers: those are the run's model's
/// to say.
[[nodiscard]] std::vector<StackRow> stackOf(const interpreter::Execution& execution,
                                            const std::string& title, interpreter::FiberId focus,
                                            const std::set<interpreter::FiberId>& frozen);

/// Says of the rows of fibers that stand in a Task which call that made.
void noteCalls(std::vector<StackRow>& rows, const debugger::LiveRun& run,
               const interpreter::Execution& now);

/// The rows of those executions that are stepped, by the numbers of the calls that started them.
using SteppedStacks = std::map<std::uint64_t, std::vector<StackRow>>;

/// With the executions that Tasks started below those Tasks: where they are stepped with all their
/// rows, else with the states that they stand in.
[[nodiscard]] std::vector<StackRow> withNested(std::vector<StackRow> rows,
                                               const std::vector<NestedView>& nested,
                                               const SteppedStacks& stepped = {});

}  // namespace stepwright::session
