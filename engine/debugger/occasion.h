// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "engine/base/phrase.h"
#include "engine/debugger/breakpoint.h"
#include "engine/debugger/expression_change.h"
#include "engine/interpreter/execution.h"

namespace stepwright::debugger {

/// What befalls a fiber that a breakpoint can wait for.

/// What it stands at, for as long as it does not move: an entry, an exit, a phase between them, or
/// an error that came from within its Parallel or Map.
[[nodiscard]] std::optional<Breakpoint::Kind> arrivalOf(const interpreter::Fiber& fiber);
/// Whether a breakpoint of the state that the fiber is in, or of all states, waits for that.
[[nodiscard]] bool waitsFor(const Breakpoint& breakpoint, Breakpoint::Kind what,
                            const interpreter::Execution& execution,
                            const interpreter::Fiber& fiber);
/// Why it stopped there, where that is more than the place: "Paused as Charge catches Declined".
[[nodiscard]] Phrase occasionWords(const Breakpoint& breakpoint,
                                   const interpreter::Execution& execution,
                                   const interpreter::Fiber& fiber);
/// "Paused after Review, which turns total > 100 from false to true".
[[nodiscard]] Phrase changeWords(const Breakpoint& breakpoint,
                                 const interpreter::Execution& execution,
                                 const interpreter::Fiber& fiber, const ExpressionChange& change);

}  // namespace stepwright::debugger
