// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/base/phrase.h"
#include "engine/debugger/recording.h"
#include "engine/debugger/stops.h"

namespace stepwright::debugger {

/// What is said of a stop: where it stands and why.

/// The name of the state that a fiber stands in; "" where it is null or stands in none.
[[nodiscard]] std::string nameAt(const interpreter::Execution& execution,
                                 const interpreter::Fiber* fiber);
/// The name of a phase as the language calls it: "InputPath", "Parameters", "Arguments" …
[[nodiscard]] std::string phaseName(interpreter::Phase phase, const asl::State& state);
/// "Paused before Charge", "Paused before attempt 2 of 4", "Paused in ResultPath".
[[nodiscard]] Phrase cursorWords(const interpreter::Execution& execution,
                                 const interpreter::Fiber& fiber);
/// Why it stopped, where that is more than the place: "Paused on Busy".
[[nodiscard]] Phrase stopWords(const interpreter::Execution& execution, const Stop& stop);
/// "Paused before Charge" as the status bar has it: "PAUSED before Charge".
[[nodiscard]] Phrase loudly(const Phrase& words);
/// "Each[3] › Book": the state and the items and branches around that fiber.
[[nodiscard]] std::string placeOf(const Recording& recording, interpreter::FiberId fiber,
                                  const asl::StateId& state);

}  // namespace stepwright::debugger
