// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>
#include <vector>

#include "engine/debugger/recording.h"
#include "engine/session/moment.h"

namespace stepwright::session {

/// What the docks say of one moment, in DAP's vocabulary: threads and frames (the stack), scopes
/// and variables.

/// The name of a phase as the language calls it: "InputPath", "Parameters", "Arguments" …
[[nodiscard]] std::string phaseName(interpreter::Phase phase, const asl::State& state);

/// Without the statuses of fibers: those are the run's model's to say.
[[nodiscard]] std::vector<StackRow> stackOf(const interpreter::Execution& execution,
                                            const std::string& title, interpreter::FiberId focus,
                                            const std::set<interpreter::FiberId>& frozen);
[[nodiscard]] std::vector<Scope> scopesOf(const interpreter::Execution& execution,
                                          const interpreter::Fiber& fiber,
                                          const std::string& machineName);
/// Marks what is new or has another value than in `before`, scope by scope.
void markChanges(std::vector<Scope>& scopes, const std::vector<Scope>& before);

/// "Paused before Charge", "Paused before attempt 2 of 4", "Paused in ResultPath".
[[nodiscard]] std::string cursorWords(const interpreter::Execution& execution,
                                      const interpreter::Fiber& fiber);
/// How often the error in force may be tried in all, the first time counted; 0 where no retrier is
/// at work.
[[nodiscard]] int attemptsAllowed(const interpreter::Execution& execution,
                                  const interpreter::Fiber& fiber);

}  // namespace stepwright::session
