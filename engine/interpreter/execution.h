// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/base/shared.h"
#include "engine/base/time.h"
#include "engine/interpreter/fiber.h"
#include "engine/interpreter/identity.h"
#include "engine/interpreter/program.h"
#include "engine/interpreter/shelf.h"
#include "engine/json/value.h"

namespace stepwright::interpreter {

enum class Status : std::uint8_t { Running, Succeeded, Failed, TimedOut, Aborted };
[[nodiscard]] std::string_view toString(Status status);  ///< "RUNNING", "SUCCEEDED", …

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
  std::int64_t redrives = 0;          ///< how often it went on after it had failed
  std::optional<Timestamp> redriven;  ///< the last time that it did
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
  /// Null: all is held. What is put there is found again by every copy.
  std::shared_ptr<Shelf> shelf;
  Shared<std::vector<std::uint32_t>> invocations;  ///< of each Task, by StateIndex
  Shared<std::unordered_map<std::uint64_t, std::uint32_t>>
      pathInvocations;  ///< of each Task in each Map iteration

  [[nodiscard]] const Fiber* fiber(FiberId id) const;
  [[nodiscard]] bool running() const { return status == Status::Running; }
};

/// True where a Turn would do something: the execution runs and a fiber is ready.
[[nodiscard]] bool canStep(const Execution& execution);
/// The fiber whose turn it is; 0 where none is ready. Each writes one event in its turn, lowest id
/// first.
[[nodiscard]] FiberId nextFiber(const Execution& execution);
/// The earliest timer: a Wait, a retry, a timeout, the end of the execution's own time.
[[nodiscard]] std::optional<Timestamp> nextTimer(const Execution& execution);

}  // namespace stepwright::interpreter
