// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/base/shared.h"
#include "engine/base/time.h"
#include "engine/interpreter/command.h"
#include "engine/interpreter/identity.h"
#include "engine/interpreter/input.h"
#include "engine/interpreter/phase.h"
#include "engine/interpreter/program.h"
#include "engine/json/value.h"
#include "engine/query/scope.h"

namespace stepwright::interpreter {

enum class Status : std::uint8_t { Running, Succeeded, Failed, TimedOut, Aborted };
[[nodiscard]] std::string_view toString(Status status);  ///< "RUNNING", "SUCCEEDED", …

/// An error at run time, as Retry and Catch see it. Error and cause are strings, or absent.
struct StateError {
  std::optional<json::Value> error, cause;
  bool catchable = true;   ///< false for what no retrier or catcher can take (States.Runtime …)
  bool fromTask = false;   ///< reported by a task: States.TaskFailed stands for it
  bool heartbeat = false;  ///< a States.Timeout that is a missed heartbeat
  [[nodiscard]] std::string_view name() const {
    return error ? error->string() : std::string_view();
  }
};

/// What a Map in DISTRIBUTED mode has in addition: its iterations are executions of their own.
struct MapRunFrame {
  std::string arn, uuid;
  std::optional<std::int64_t> toleratedCount;
  std::optional<double> toleratedPercentage;
  std::size_t failed = 0;
  json::Value readerInput, writerInput;  ///< the evaluated Parameters or Arguments
};

/// The part of a frame that only Map and Parallel have.
struct ChildrenFrame {
  std::vector<json::Value> items;    ///< of a Map, after ItemsPath or Items
  std::vector<json::Value> keys;     ///< where the items are the members of an object
  std::vector<json::Value> results;  ///< by item or branch
  std::vector<bool> ended;           ///< by item or branch: its result is there
  std::size_t next = 0;              ///< item to start next
  std::size_t live = 0, done = 0;
  std::int64_t maxConcurrency = 0;  ///< 0 = as many as may be
  std::int64_t chain = 0;           ///< event that the next iteration follows
  std::optional<MapRunFrame> run;   ///< of a distributed Map
};

/// The part of a frame that only a Task that is under way has.
struct TaskFrame {
  TaskId id = 0;
  std::string token;
  std::optional<std::int64_t> timeoutSeconds, heartbeatSeconds;
  std::optional<Timestamp> timeoutAt, heartbeatAt;
  json::Value credentials;  ///< a string, null where there are none
  bool heartbeatMissed = false;
  bool forced = false;                ///< the outcome is the debugger's
  bool scheduled = false;             ///< the …Scheduled event was written
  bool started = false;               ///< the …Started event was written
  bool submitted = false;             ///< the …Submitted event was written
  std::vector<TaskOutcome> outcomes;  ///< news that Await has not dealt with yet
};

/// One visit of one state.
struct Frame {
  StateIndex state = noState;
  Phase phase = Phase::Enter;       ///< what comes next
  json::Value input;                ///< as it entered
  json::Value effective;            ///< after InputPath
  json::Value arguments;            ///< after Parameters or Arguments
  json::Value result;               ///< of the work, raw
  json::Value selected;             ///< after ResultSelector
  json::Value merged;               ///< after ResultPath
  json::Value output;               ///< after OutputPath or Output; what the state is left with
  json::Value assigned;             ///< object of what Assign set; becomes visible on Leave
  std::optional<StateError> error;  ///< the one that Retry and Catch deal with
  Timestamp entered;
  std::int64_t enteredEvent = 0;      ///< id of the …StateEntered event
  std::int64_t enteredAfter = 0;      ///< id of the event that it follows
  std::int64_t attempt = 0;           ///< 0 on the first try; the context object's RetryCount
  std::vector<std::int64_t> retried;  ///< by retrier: how often it was used in this visit
  StateIndex next = noState;          ///< where Leave goes; noState = the machine ends
  int rule = -1;          ///< of a Choice: the rule that matched; of a caught error: the catcher
  bool caught = false;    ///< the way on is a catcher's
  bool retrying = false;  ///< in the delay before the next try
  Phase failedIn = Phase::Enter;  ///< where `error` came up
  /// What the debugger puts in the place of the work when it comes to it.
  std::shared_ptr<const TaskOutcome> forced;
  std::optional<Shared<ChildrenFrame>> children;
  std::optional<Shared<TaskFrame>> task;
};

enum class FiberStatus : std::uint8_t {
  Ready,  ///< can be stepped
  AwaitingTask,
  AwaitingTimer,  ///< a Wait, or a retry's delay (the frame's phase is then Retry)
  AwaitingChildren,
  Ended
};

/// One line of control: the execution's own (id 1), a Parallel's branch or a live Map iteration.
/// Its id is never used again. It stands in exactly one state.
struct Fiber {
  FiberId id = 0;
  FiberId parent = 0;  ///< 0 for the execution's own
  MachineIndex machine = 0;
  std::int64_t index = -1;  ///< of the branch or the item
  bool isItem = false;
  json::Value item, itemKey;  ///< $$.Map.Item.Value, .Key
  json::Value given;          ///< of a child execution of a distributed Map: its input
  Timestamp started;          ///< of a child execution: when it was
  FiberStatus status = FiberStatus::Ready;
  std::optional<Timestamp> wakeAt;  ///< of AwaitingTimer
  std::int64_t chain = 0;           ///< id of the last event of this chain
  bool hidden =
      false;  ///< of a child execution of a distributed Map: its events are not of this history
  std::int64_t ownEvents = 0;  ///< of a hidden fiber: how many events it would have written
  /// Execution::steps when it last moved, or began: which arrival at its present phase this is.
  std::uint64_t stepped = 0;
  query::Scope variables;  ///< its own scope, inside those of its parents
  Frame frame;
};

/// How near the run came to AWS's limits.
struct Usage {
  std::size_t peakPayloadBytes = 0;
  std::int64_t events = 0;
  std::uint64_t transitions = 0;
};

/// A running (or ended) execution, as a value: definition, input and the inputs it was given
/// determine it wholly. Copies are cheap, they share what neither changes. Live fibers stand in the
/// order of their ids.
struct Execution {
  ProgramPtr program;
  Shared<Identity> identity;
  Status status = Status::Running;
  json::Value input;
  json::Value output;                       ///< of Succeeded
  std::optional<json::Value> error, cause;  ///< of Failed and Aborted
  Timestamp now;
  Timestamp stopped;
  std::vector<Shared<Fiber>> fibers;
  FiberId lastFiber = 0;  ///< the newest id
  FiberId turn = 0;       ///< the fiber that was stepped last
  bool yielded = false;   ///< it wrote an event, so that the next fiber has its turn
  TaskId lastTask = 0;
  std::uint64_t scheduleSeed = 0;
  std::uint64_t random = 0;  ///< state of the generator behind jitter and UUIDs
  std::optional<Timestamp>
      deadline;  ///< of the execution's own TimeoutSeconds, or Express's five minutes
  json::Value executionContext, machineContext;  ///< the members of $$ that stay the same
  std::optional<json::Value> givenContext;       ///< of a test: what $$ is, whatever else is known
  Usage usage;
  std::uint64_t steps = 0;  ///< phases done so far
  /// Set for the time of one step by who may want to end it: while it reads true, evaluations fail
  /// at once, and the step they belong to must be thrown away. No part of the value.
  const std::atomic<bool>* interruption = nullptr;
  Shared<std::vector<std::uint32_t>> invocations;  ///< of each Task, by StateIndex
  Shared<std::unordered_map<std::uint64_t, std::uint32_t>>
      pathInvocations;  ///< of each Task in each Map iteration

  [[nodiscard]] const Fiber* fiber(FiberId id) const;
  [[nodiscard]] bool running() const { return status == Status::Running; }
};

/// A new execution that has taken no step yet; emits ExecutionStarted.
[[nodiscard]] Execution start(ProgramPtr program, json::Value input, Identity identity, Sink& sink);

/// True where a Step would do something: the execution runs and a fiber is ready.
[[nodiscard]] bool canStep(const Execution& execution);
/// The fiber whose turn it is; 0 where none is ready. Each writes one event in its turn, lowest id
/// first.
[[nodiscard]] FiberId nextFiber(const Execution& execution);
/// The earliest timer: a Wait, a retry, a timeout, the end of the execution's own time.
[[nodiscard]] std::optional<Timestamp> nextTimer(const Execution& execution);

}  // namespace stepwright::interpreter
