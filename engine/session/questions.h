// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "engine/debugger/live_run.h"
#include "engine/session/moment.h"

namespace stepwright::session {

/// The Tasks that wait for somebody to say their results.
[[nodiscard]] std::vector<Question> questionsOf(const debugger::LiveRun& run);
/// When the time of that one is over, among the times that something waits for.
[[nodiscard]] std::optional<Timer> endOf(const Question& question,
                                         const std::vector<Timer>& timers);
/// The answers of mocks that are on their way.
[[nodiscard]] std::vector<Timer> answersDue(const debugger::LiveRun& run);

}  // namespace stepwright::session
