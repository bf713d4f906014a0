// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "engine/base/time.h"
#include "engine/interpreter/indices.h"
#include "engine/interpreter/task.h"
#include "engine/json/value.h"

namespace stepwright::interpreter {

/// Everything that an execution learns from outside. The same execution and the same inputs give
/// the same history.
namespace input {

/// Do one phase of one fiber: of the named one, or (0) of the one whose turn it is.
struct Turn {
  FiberId fiber = 0;
};
/// The clock says `now`; timers that are due fire. An earlier time than before is taken as the
/// present one.
struct Clock {
  Timestamp now;
};
/// What became of a task. It is ignored where no state waits for that task any more.
struct Task {
  TaskId task = 0;
  TaskOutcome outcome;
};
/// What StopExecution says.
struct StopExecution {
  std::optional<std::string> error, cause;
};
/// RedriveExecution of one that has failed, timed out or been stopped: it runs again from `now` on
/// (redrive.h).
struct Redrive {
  Timestamp now;
};
/// Who goes next where several fibers could: 0 = each in turn, lowest first; else drawn at random
/// from this seed.
struct Schedule {
  std::uint64_t seed = 0;
};

/// Data of a paused state that the debugger may set. Every phase since the world was last asked is
/// evaluated anew from it, so that the state stands as if the value had been so from the start.
/// Where it cannot, nothing happens: refusal() says why (revise.h).
enum class Slot : std::uint8_t { Input, Result, Output };
struct SetData {
  FiberId fiber = 0;
  Slot slot = Slot::Input;
  json::Value value;
};
/// Sets a variable in the fiber's own scope, seen by all that runs inside it; no value takes it
/// away. What has been evaluated since the world was last asked is evaluated anew.
struct SetVariable {
  FiberId fiber = 0;
  std::string name;
  std::optional<json::Value> value;
};
/// The outcome of the present state's work, in place of the real one: Succeeded gives the state its
/// raw result, all else its error. Before the work it waits for its turn; work under way is ended;
/// an error that came up already is forgotten.
struct Force {
  FiberId fiber = 0;
  TaskOutcome outcome;
};
/// Lets a Wait or a retry's delay end now, whatever the clock says.
struct Wake {
  FiberId fiber = 0;
};
/// The present state does nothing and hands its input on. Where it cannot be passed over, refusal()
/// says why.
struct Skip {
  FiberId fiber = 0;
};
/// A Choice takes that rule, whatever its condition says; what it has evaluated is evaluated anew.
struct TakeWay {
  FiberId fiber = 0;
  int rule = -1;  ///< its place in Choices; -1 = the Default
};

/// What UpdateMapRun says of the Map Run that a fiber waits for; what is not named stays.
struct UpdateMapRun {
  FiberId fiber = 0;
  std::optional<std::int64_t> maxConcurrency;  ///< 0 = as many as may be
  std::optional<std::int64_t> toleratedCount;
  std::optional<double> toleratedPercentage;
};

}  // namespace input

using Input =
    std::variant<input::Turn, input::Clock, input::Task, input::StopExecution, input::Redrive,
                 input::Schedule, input::SetData, input::SetVariable, input::Force, input::Wake,
                 input::Skip, input::TakeWay, input::UpdateMapRun>;

}  // namespace stepwright::interpreter
