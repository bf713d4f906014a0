// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "engine/interpreter/decision.h"
#include "engine/interpreter/execution.h"
#include "engine/session/moment.h"

namespace stepwright::session {

/// What waits for the clock, the earliest first: Waits, delays before another attempt, and the
/// times that Tasks have to answer in.
[[nodiscard]] std::vector<Timer> timersOf(const interpreter::Execution& execution,
                                          const history::EventLog& log);

/// "7 s of 30 s left".
[[nodiscard]] Phrase leftWords(const Timer& timer, Timestamp now);

/// Says at every state and row that waits how much is left at the moment's time.
void showWhatIsLeft(Moment& moment);

/// The same moment when the real time has gone on to `real`; nothing where it stands still.
[[nodiscard]] MomentPtr laterMoment(const Moment& moment, Timestamp real);

/// Which limit was passed where a Task or the execution was ended for being late: "TimeoutSeconds
/// of Charge ran out: 30 s"; "" of any other decision.
[[nodiscard]] Phrase timeoutWords(const interpreter::Decision& decision);

}  // namespace stepwright::session
