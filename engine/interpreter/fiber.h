// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/base/time.h"
#include "engine/interpreter/frame.h"
#include "engine/interpreter/indices.h"
#include "engine/json/value.h"
#include "engine/query/scope.h"

namespace stepwright::interpreter {

enum class FiberStatus : std::uint8_t {
  Ready,  ///< can be stepped
  AwaitingTask,
  AwaitingTimer,  ///< a Wait, or a retry's delay (the frame's phase is then Retry)
  AwaitingChildren,
  Ended
};

/// A call of a Task in a child execution of a distributed Map, and what it was told of it: with
/// these the child does again what it did, without anybody being called.
struct ToldCall {
  struct Report {
    Timestamp at;
    TaskOutcome outcome;
  };
  TaskId task = 0;
  StateIndex state = noState;
  std::vector<std::int64_t> items;  ///< of the Maps inside the child, outermost first
  json::Value parameters;
  Timestamp at;
  std::vector<Report> reports;
};

struct Fiber;
/// A distributed Map whose Map Run has begun and is not over.
[[nodiscard]] bool isMapRunUnderWay(const Fiber& fiber);

/// One line of control: the execution's own (id 1), a Parallel's branch or a live Map iteration.
/// Its id is never used again. It stands in exactly one state.
struct Fiber {
  FiberId id = 0;
  FiberId parent = 0;  ///< 0 for the execution's own
  MachineIndex machine = 0;
  std::int64_t index = -1;  ///< of the branch or the item
  bool isItem = false;
  json::Value item, itemKey, itemSource;  ///< $$.Map.Item.Value, .Key, .Source
  json::Value given;                      ///< of a child execution of a distributed Map: its input
  Timestamp started;                      ///< of a child execution: when it was
  std::int64_t redrives = 0;              ///< of one: how often it went on after it had failed
  Timestamp redriven;                     ///< and when it did so last
  FiberStatus status = FiberStatus::Ready;
  std::optional<Timestamp> wakeAt;    ///< of AwaitingTimer
  std::optional<Timestamp> deadline;  ///< of a child execution of type Express
  std::int64_t chain = 0;             ///< id of the last event of this chain
  bool hidden =
      false;  ///< of a child execution of a distributed Map: its events are not of this history
  /// Of a child execution among so many that nobody follows each: its decisions are not told.
  bool quiet = false;
  std::int64_t ownEvents = 0;   ///< of a hidden fiber: how many events it would have written
  std::vector<ToldCall> calls;  ///< of a child execution: all of its Tasks', in their order
  /// Execution::steps when it last moved, or began: which arrival at its present phase this is.
  std::uint64_t stepped = 0;
  query::Scope variables;  ///< its own scope, inside those of its parents
  Frame frame;

  /// Puts it before a state: the phase Enter with that input.
  void standBefore(StateIndex state, json::Value input, Timestamp now);
  /// A child that falls with its state, as it stands: for as long as that state's failure is not
  /// dealt with, it can still go on (redrive.h).
  void keepFallen(const Fiber& child);
};

}  // namespace stepwright::interpreter
