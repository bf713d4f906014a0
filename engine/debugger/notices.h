// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/wording.h"

/// What is said of where a run stands and why it stopped there.
namespace stepwright::debugger::notices {

/// The first word of all that follow: as the cursor's words, and as the status bar has it.
inline constexpr Wording paused{"stop.word", "Paused"};
inline constexpr Wording pausedLoudly{"stop.word", "PAUSED"};

// Where it stands; %1 is that word.
inline constexpr Wording beforeFirst{"stop.place", "%1 before the first state"};
inline constexpr Wording before{"stop.place", "%1 before %2"};
inline constexpr Wording after{"stop.place", "%1 after %2"};
inline constexpr Wording in{"stop.place", "%1 in %2"};
inline constexpr Wording beforeAttempt{"stop.place", "%1 before attempt %2"};
inline constexpr Wording beforeAttemptOf{"stop.place", "%1 before attempt %2 of %3"};
inline constexpr Wording beforeCall{"stop.place", "%1 before the call"};
inline constexpr Wording beforeChoice{"stop.place", "%1 before the choice"};
inline constexpr Wording beforeWait{"stop.place", "%1 before the wait"};
inline constexpr Wording beforeItem{"stop.place", "%1 before the first item"};
inline constexpr Wording beforeBranches{"stop.place", "%1 before the branches"};
inline constexpr Wording whileItemsRun{"stop.place", "%1 while items run"};
inline constexpr Wording whileBranchesRun{"stop.place", "%1 while branches run"};
inline constexpr Wording duringCall{"stop.place", "%1 during the call"};
inline constexpr Wording duringWait{"stop.place", "%1 during the wait"};

// Why it stopped.
inline constexpr Wording onError{"stop.error", "%1 on %2"};
inline constexpr Wording uncaught{"stop.error", "%1 on %2, which nothing catches"};
inline constexpr Wording caught{"stop.catch", "%1 as %2 catches %3"};
inline constexpr Wording sets{"stop.variable", "%1 after %2, which sets $%3 to %4"};
inline constexpr Wording givesAnother{"stop.variable",
                                      "%1 after %2, which gives $%3 another value"};
inline constexpr Wording makes{"stop.expression", "%1 after %2, which turns %3 from %4 to %5"};
inline constexpr Wording makesAnother{"stop.expression",
                                      "%1 after %2, which gives %3 another value"};
inline constexpr Wording noValue{"stop.expression", "no value"};
inline constexpr Wording ruleHolds{"stop.rule",
                                   "%1 after %2, where rule %3 was tested: it is true"};
inline constexpr Wording ruleFails{"stop.rule",
                                   "%1 after %2, where rule %3 was tested: it is false"};
inline constexpr Wording away{"stop.away",
                              "%1 before the call of %2, the first that leaves this machine"};
inline constexpr Wording beforeEnd{"stop.end", "%1 before the end"};
inline constexpr Wording conditionFails{"stop.condition",
                                        "%1: the condition of the breakpoint on %2 fails: %3"};
inline constexpr Wording conditionGivenUp{"stop.condition",
                                          "%1: the condition of the breakpoint on %2 was given up"};
inline constexpr Wording conditionWithoutValue{"stop.condition",
                                               "The condition %1 does not hold: %2"};
inline constexpr Wording onlyFrozen{"stop.stuck",
                                    "Only what is frozen could go on: thaw it to continue."};
inline constexpr Wording stuck{
    "stop.stuck", "Nothing can happen any more: a task that never answers has no timeout."};

}  // namespace stepwright::debugger::notices
