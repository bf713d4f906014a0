// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/debugger/recording.h"
#include "engine/facade/moment.h"

namespace stepwright::facade {

/// Where a visit of a state stands: its frame, and whether it is the present one.
struct Visit {
  interpreter::Execution execution;
  interpreter::FiberId fiber = 0;
  bool present = false;
  bool found = false;
};
/// The way of the data through that visit; `event` is the one up to which it is shown.
[[nodiscard]] DataFlow flowOf(const interpreter::Program& program, const Visit& visit,
                              std::int64_t event, const asl::StateId& id);
/// The way of the data through the newest visit of a state up to a position. `fiber` = 0: whichever
/// fiber was in it last. `now` is the execution at that position.
[[nodiscard]] DataFlow flowOf(const debugger::Recording& recording, debugger::Position position,
                              const interpreter::Execution& now, const asl::StateId& state,
                              interpreter::FiberId fiber);

/// "2 added, 3 removed", "unchanged": how two values differ at their top level.
[[nodiscard]] std::string differenceInWords(const json::Value& before, const json::Value& after);

}  // namespace stepwright::facade
