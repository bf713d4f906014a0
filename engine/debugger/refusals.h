// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/wording.h"

/// Why a run cannot go on from here, or an expression not be evaluated.
namespace stepwright::debugger::refusals {

inline constexpr Wording noChild{
    "no.child",
    "This ran inside of the execution: only the items of a distributed Map are executions of their "
    "own."};
inline constexpr const char* restart = "Restart runs the new text from the start.";
inline constexpr Wording anotherEvent{"replay.another",
                                      "With the new text event %1 is another one (%2).", restart};
inline constexpr Wording anotherStep{
    "replay.another", "With the new text %1, which was done already, does something else.",
    restart};
inline constexpr Wording wentOn{"replay.was", "the run went on"};
inline constexpr Wording was{"replay.was", "it was %1"};
inline constexpr Wording wasOf{"replay.was", "it was %1 of %2"};
inline constexpr Wording theWorkflow{"replay.workflow", "the workflow"};

inline constexpr Wording noExpression{"empty", "There is no expression"};
inline constexpr Wording aFunction{"States.QueryEvaluationError", "The result is a function"};
inline constexpr Wording undefined{"undefined", "The expression returned nothing (undefined)"};

}  // namespace stepwright::debugger::refusals
