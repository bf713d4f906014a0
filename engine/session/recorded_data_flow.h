// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "engine/debugger/recording.h"
#include "engine/replay/data_flow.h"

namespace stepwright::session {

/// The way of the data through the newest visit of a state up to a position. `fiber` = 0: whichever
/// fiber was in it last; nothing: none was. `now` is the execution at that position.
[[nodiscard]] replay::DataFlow flowOf(const debugger::Recording& recording,
                                      debugger::Position position,
                                      const interpreter::Execution& now, const asl::StateId& state,
                                      std::optional<interpreter::FiberId> fiber);

}  // namespace stepwright::session
