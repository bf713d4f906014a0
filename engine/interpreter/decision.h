// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

#include "engine/asl/model.h"
#include "engine/base/time.h"
#include "engine/json/value.h"

namespace stepwright::interpreter {

/// What the interpreter decided, told beside the history's events: what a history says only in
/// part, and of child executions not at all. In order, they tell where every fiber stands and why.
struct Decision {
  enum class Kind : std::uint8_t {
    Began,    ///< a fiber stands before the first state of its machine
    Entered,  ///< a state was entered
    Acts,     ///< a try begins: a Task is scheduled, a Parallel or Map begins
    Counted,  ///< how many branches or items that Parallel or Map has
    Waits,    ///< for a timer, or for news of what was submitted
    Worked,   ///< the work has its result
    Failed,   ///< an error came up in the state, and `taker` deals with it
    Left,     ///< the state was left, by `way`
    Ended,    ///< the fiber is over: `end`
    GoesOn    ///< a redrive: the fiber, which had ended, goes on in the state that it stood in
  };
  enum class Taker : std::uint8_t { Nobody, Retrier, Catcher };
  enum class Way : std::uint8_t { Next, Rule, Default, Catch, End };
  /// Which time ran out, where that is why a state failed or the execution ended.
  enum class Limit : std::uint8_t { None, Timeout, Heartbeat, Execution, Express };
  enum class End : std::uint8_t { Succeeded, Failed, TimedOut, Aborted };

  Kind kind = Kind::Began;
  Taker taker = Taker::Nobody;
  Way way = Way::Next;
  End end = End::Succeeded;
  Limit limit = Limit::None;
  bool isItem = false;        ///< of Began: an iteration of a Map, else a branch
  bool ownExecution = false;  ///< of Began: a child execution of a distributed Map
  bool forced = false;        ///< of Worked and Failed: the debugger said so, not the work
  std::uint32_t fiber = 0;
  std::uint32_t parent = 0;  ///< of Began; 0 for the execution's own fiber
  std::int32_t which = -1;   ///< the rule, retrier or catcher, by its place in the definition
  std::int64_t count = 0;    ///< of Began: the place of the branch or item; of Counted
  const asl::Machine* machine = nullptr;  ///< of Began
  /// Where the fiber stands; of Began the Parallel or Map that it is a branch or item of.
  const asl::State* state = nullptr;
  std::optional<json::Value> error, cause;  ///< of Failed, and of Ended otherwise than well
  std::int64_t limitSeconds = 0;            ///< of `limit`
  std::int64_t event = 0;                   ///< id of the last event of the fiber's chain
  Timestamp time;
};

}  // namespace stepwright::interpreter
