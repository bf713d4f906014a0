// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/debugger/recording.h"
#include "engine/debugger/stops.h"
#include "engine/session/moment.h"

namespace stepwright::session {

/// What the Console and the status bar say of a stop.

/// The name of the state that a fiber stands in; "" where it is null or stands in none.
[[nodiscard]] std::string nameAt(const interpreter::Execution& execution,
                                 const interpreter::Fiber* fiber);
/// Why it stopped, where that is more than the place: "Paused on Busy".
[[nodiscard]] std::string stopWords(const interpreter::Execution& execution,
                                    const debugger::Stop& stop);
/// "Each[3] › Book": the state and the items and branches around that fiber.
[[nodiscard]] std::string placeOf(const debugger::Recording& recording, interpreter::FiberId fiber,
                                  const asl::StateId& state);
/// "PAUSED before Charge", "FAILED  Busy: no time": where a moment stands, error and cause in full.
[[nodiscard]] std::string lineOf(const Moment& moment);

}  // namespace stepwright::session
