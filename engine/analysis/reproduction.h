// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "engine/asl/model.h"
#include "engine/base/result.h"
#include "engine/history/event_log.h"

namespace stepwright::analysis {

/// The first event of a recorded history in which a definition does something else.
struct Divergence {
  std::int64_t event = 0;
  std::string type;   ///< of the recorded event: "TaskScheduled"
  std::string state;  ///< "" of the execution itself
  /// Where the event comes, but with other data: their place, "input.items[2]".
  std::string place;
  std::string expected, got;  ///< in words, or as JSON
};

/// Runs a definition along a history: tasks answer what they answered then, at the time at which
/// they did, and timers fire in the recorded order. From event to event the recorded data stand, so
/// that the first divergence is the cause of those behind it.
///
/// Data are compared as values, also those that stand as JSON text inside of others. What comes out
/// otherwise under another name, at another time and with other chances is not compared: times,
/// tokens, ARNs, UUIDs. Nothing = the history reproduces itself, as far as it goes. An error where
/// the definition cannot be run at all.
[[nodiscard]] Result<std::optional<Divergence>> divergenceOf(const asl::MachinePtr& machine,
                                                             const history::EventLog& history);

}  // namespace stepwright::analysis
