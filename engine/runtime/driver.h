// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "engine/history/event.h"
#include "engine/interpreter/execution.h"

namespace stepwright::runtime {

enum class ClockMode : std::uint8_t {
  Virtual,  ///< waits pass at once; the clock jumps to the next timer when nothing else can happen
  Real      ///< waits are waited for
};

/// Why run() came back.
enum class Halt : std::uint8_t {
  Ended,        ///< the execution is over
  NeedsAnswer,  ///< a Task has nobody to answer it (questions())
  Stopped,      ///< the caller's condition said so, or interrupt() was called
  Cancelled,    ///< Options::cancelled reads true
  Stuck         ///< nothing can ever happen again: a task that never answers and no timer
};

/// Drives one execution: steps it, hands its commands to the backend, brings the outcomes back,
/// moves the clock, and keeps history and journal. Belongs to one thread; only the backend's
/// reports and interrupt() may come from others.
class Driver {
 public:
  struct Options {
    ClockMode clock = ClockMode::Virtual;
    bool keepHistory = true;
    bool keepJournal = true;
    bool keepDecisions = false;  ///< what the interpreter decided, beside the history
    /// Where set, each event is handed to it as it happens, and none is kept.
    std::function<void(const history::Event&)> onEvent;
    /// Read between turns and inside of evaluations: once it is true, run() ends with Cancelled. No
    /// event of a step that was broken off is handed out; the execution is of no further use.
    const std::atomic<bool>* cancelled = nullptr;
  };
  /// Asked before each turn with the execution as it stands; true = stop here.
  using StopCondition = std::function<bool(const interpreter::Execution&)>;

  Driver(interpreter::ProgramPtr program, json::Value input, interpreter::Identity identity,
         interpreter::TaskBackend& backend, Options options);
  Driver(interpreter::ProgramPtr program, json::Value input, interpreter::Identity identity,
         interpreter::TaskBackend& backend);
  ~Driver();
  Driver(const Driver&) = delete;
  Driver& operator=(const Driver&) = delete;

  /// As far as it goes. Without a condition nothing is asked between turns, and nothing is paid for
  /// it.
  [[nodiscard]] Halt run(const StopCondition& stop = {});
  /// One turn, of that fiber or (0) of the one whose turn it is; waits as run() does where none is
  /// ready.
  [[nodiscard]] Halt stepOnce(interpreter::FiberId fiber = 0);
  /// Takes in an input from the user: a forced outcome, an edit, StopExecution. Journalled like
  /// every other.
  void put(interpreter::Input input);
  /// Answers a question (or any task that is under way).
  void answer(interpreter::TaskId task, interpreter::TaskOutcome outcome);
  /// Goes on from that moment instead (a checkpoint, a fork): its events and journal replace this
  /// driver's. The tasks that it awaits are started anew; what the old moment awaited is cancelled.
  void adopt(interpreter::Execution execution, std::vector<history::Event> events,
             interpreter::Journal journal);
  /// Makes run() come back soon with Stopped, or the next one at once; from any thread.
  void interrupt();

  [[nodiscard]] const interpreter::Execution& execution() const;
  [[nodiscard]] const std::vector<history::Event>& events() const;
  [[nodiscard]] std::vector<history::Event> takeEvents();  ///< and keeps none of them
  [[nodiscard]] const std::vector<interpreter::Decision>& decisions() const;
  [[nodiscard]] const interpreter::Journal& journal() const;
  /// Tasks that wait for an answer from the user.
  [[nodiscard]] const std::vector<interpreter::TaskRequest>& questions() const;

 private:
  struct Content;
  std::unique_ptr<Content> content_;
};

/// What a whole run gave.
struct RunResult {
  interpreter::Status status = interpreter::Status::Running;
  Halt halt = Halt::Ended;
  json::Value output;
  std::optional<json::Value> error, cause;
  std::vector<history::Event> events;
  interpreter::ProgramPtr program;               ///< what the decisions point to
  std::vector<interpreter::Decision> decisions;  ///< where they were asked for
  interpreter::Usage usage;
  std::vector<interpreter::TaskRequest> questions;  ///< of NeedsAnswer
};

/// The simple door: runs a program to its end on the virtual clock.
[[nodiscard]] RunResult run(interpreter::ProgramPtr program, json::Value input,
                            interpreter::TaskBackend& backend, interpreter::Identity identity,
                            Driver::Options options);
[[nodiscard]] RunResult run(interpreter::ProgramPtr program, json::Value input,
                            interpreter::TaskBackend& backend);

}  // namespace stepwright::runtime
