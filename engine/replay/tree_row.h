// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/time.h"
#include "engine/json/value.h"
#include "engine/replay/run_view.h"

namespace stepwright::replay {

/// One bar of the Gantt: an attempt, a wait between two attempts, a visit.
struct Span {
  enum class Kind : std::uint8_t { Visit, Attempt, Backoff };
  Kind kind = Kind::Visit;
  StateStatus status = StateStatus::Running;
  Timestamp from;
  std::optional<Timestamp> to;  ///< nothing: not ended yet
};

/// A row of the tree by state, shared by History and Gantt: the execution, a visit of a state, an
/// item or branch.
struct TreeRow {
  enum class Kind : std::uint8_t { Execution, State, Item };
  Kind kind = Kind::State;
  std::int32_t parent = -1;  ///< index of its parent row, which stands before it
  std::int32_t index = -1;   ///< of the item or branch
  json::Value name;          ///< of the state; of an item the state it is or was last in
  json::Value state;         ///< its StateId, as a shared string
  StateStatus status = StateStatus::Running;
  std::int64_t firstEvent = 0, lastEvent = 0;
  std::uint32_t fiber = 0;
  bool isBranch = false;      ///< of an item: a Parallel's branch
  bool ownExecution = false;  ///< of an item: a child execution of a distributed Map
  /// Of rows of an execution that a Task of the run started: the number of that call. Its states
  /// are those of another definition; its events are told by when they happened.
  std::uint64_t started = 0;
  std::int64_t ownEvent = 0;  ///< of those: its first one in that execution
  std::string error;          ///< the name of the error it ended with
  int attempts = 0;
  int children = 0;
  std::vector<Span> spans;
};
using RunTree = std::vector<TreeRow>;

}  // namespace stepwright::replay
