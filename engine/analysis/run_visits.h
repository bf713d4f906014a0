// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/history/event_log.h"
#include "engine/interpreter/decision.h"
#include "engine/replay/run_view.h"

namespace stepwright::analysis {

/// One stay of a run in a state, from what the interpreter decided.
struct RunVisit {
  /// Tells it from all others of its run, and finds its counterpart in another run: the states,
  /// items and branches on the way down to it, and which visit of the state it is there.
  std::string key;
  asl::StateId state;
  std::string name;        ///< of the state
  std::vector<int> items;  ///< the items and branches around it, outermost first, from 0
  std::uint32_t fiber = 0;
  static constexpr std::size_t none = ~std::size_t{0};
  /// By their places among all visits: the one that led to it, in the same fiber, and the one of
  /// the Map or Parallel that it is in.
  std::size_t before = none, around = none;
  bool ownExecution = false;              ///< within a child execution of a distributed Map
  std::size_t entered = 0, last = 0;      ///< the first and the last decision of it
  std::int64_t event = 0, lastEvent = 0;  ///< of the history, up to there
  replay::StateStatus status = replay::StateStatus::Running;
  std::string error;  ///< the name of the one that it failed with or that was caught
  int attempts = 0;
  bool left = false;  ///< and by this way:
  interpreter::Decision::Way way = interpreter::Decision::Way::Next;
  std::int32_t which = -1;  ///< the rule or catcher, from 0
};

/// All visits in the order in which they began.
[[nodiscard]] std::vector<RunVisit> visitsIn(const std::vector<interpreter::Decision>& decisions);

/// The event that tells its input, or its output; null where the history has none: it goes on, or
/// belongs to a child execution.
[[nodiscard]] const history::Event* entryOf(const RunVisit& visit, const history::EventLog& log);
[[nodiscard]] const history::Event* exitOf(const RunVisit& visit, const history::EventLog& log);

}  // namespace stepwright::analysis
