// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/asl/model.h"
#include "engine/base/phrase.h"
#include "engine/base/time.h"

namespace stepwright::replay {

/// What a run looks like at one moment, ready to be drawn. Values only: the session makes a new one
/// for each moment and the window's parts all show the same one.

enum class RunStatus : std::uint8_t {
  None,
  Running,
  Paused,
  WaitingForTask,
  Succeeded,
  Failed,
  TimedOut,
  Aborted
};

/// What the graph shows of a state during a run, one colour and one sign each.
enum class StateStatus : std::uint8_t {
  NotReached,
  Running,
  Waiting,
  Succeeded,
  Failed,
  TimedOut,
  Retrying,
  Caught,
  Aborted
};

[[nodiscard]] constexpr bool hasFailed(StateStatus status) {
  return status == StateStatus::Failed || status == StateStatus::TimedOut;
}

/// How often a state stands in each status over all items and branches; what the tally on its box
/// shows.
struct Tally {
  int running = 0, waiting = 0, succeeded = 0, failed = 0, caught = 0, aborted = 0;
  bool operator==(const Tally&) const = default;
};

struct StateView {
  StateStatus status = StateStatus::NotReached;  ///< of the focused item or branch
  int attempt = 0;                               ///< 1 on the first try; 0 = not reached
  int maxAttempts = 0;  ///< of the retrier in force, the first try counted; 0 = none
  int entered = 0;
  Tally tally;
  std::string error;  ///< the name of the one that it failed with, that was caught or is retried
  Phrase left;        ///< of what it waits for: "7 s of 30 s left"
  bool operator==(const StateView&) const = default;
};

/// The items of a Map (or branches of a Parallel) that is or was live in the focused path.
struct ContainerView {
  std::vector<StateStatus> items;  ///< by index; NotReached = queued
  int focused = -1;
  bool operator==(const ContainerView&) const = default;
};

/// Where the debugger stands.
struct CursorView {
  asl::StateId state;
  std::string phase;  ///< "Enter", "Arguments", … the engine's names
  Phrase words;       ///< "Paused before Charge", "Paused before attempt 2 of 4"
};

struct RunView {
  RunStatus status = RunStatus::None;
  std::map<asl::StateId, StateView> states;         ///< those that were reached
  std::map<std::string, ContainerView> containers;  ///< by StateId
  std::map<std::string, int> taken;                 ///< edges by GraphEdge::pointer → how often
  std::optional<CursorView> cursor;
  bool past = false;        ///< a moment before the newest
  std::int64_t event = 0;   ///< events up to this moment
  std::int64_t events = 0;  ///< events of the whole run
  Timestamp time;           ///< of the virtual clock
  Phrase words;             ///< for the status bar: "PAUSED before Charge", "SUCCEEDED"
};

}  // namespace stepwright::replay
