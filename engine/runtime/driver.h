// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "engine/interpreter/input.h"
#include "engine/runtime/clock.h"
#include "engine/runtime/recorder.h"

namespace stepwright::runtime {

/// Why a run does not go on.
enum class Halt : std::uint8_t {
  None,         ///< it does
  Ended,        ///< the execution is over
  NeedsAnswer,  ///< a Task has nobody to answer it (questions())
  Sleeping,     ///< nothing can happen before wakesAt(), or before a report comes
  Stopped,      ///< the caller's condition said so, or interrupt() was called
  Cancelled,    ///< Wanted::interruption reads true
  Stuck         ///< nothing can ever happen again: a task that never answers and no timer
};

/// An answer on its way.
struct Due {
  interpreter::TaskReport report;
  Timestamp from, at;  ///< when it was reported, and when it is due, on the run's clock
};

/// Takes an execution forward: steps it, hands its commands to the backend, brings the outcomes
/// back and moves the clock. The only one to do so: every run goes through it, whatever is kept of
/// it (Recorder). Belongs to one thread; only the backend's reports and interrupt() may come from
/// others.
class Driver {
 public:
  /// Asked before each turn with the execution as it stands; true = stop here.
  using StopCondition = std::function<bool(const interpreter::Execution&)>;
  /// Which fibers may move: all, or `within` and what lives below it for as long as one of them
  /// can.
  struct Wanted {
    interpreter::FiberId within = 0;
    const std::set<interpreter::FiberId>* frozen = nullptr;  ///< neither they nor what is in them
    /// Read true: it comes back with Cancelled, out of an evaluation too.
    const std::atomic<bool>* interruption = nullptr;
  };

  /// From the recorder's head on: the tasks that are under way there are started anew. Recorder and
  /// backend outlive the driver.
  Driver(Recorder& recorder, interpreter::TaskBackend& backend, Clock clock = {});
  /// What is under way is cancelled at the backend.
  ~Driver();
  Driver(const Driver&) = delete;
  Driver& operator=(const Driver&) = delete;

  /// As far as it goes, waiting where nothing else is to do. Without a condition nothing is asked
  /// between turns, and nothing is paid for it.
  [[nodiscard]] Halt run(const StopCondition& stop = {},
                         const std::atomic<bool>* interruption = nullptr);
  /// One input, where one is due; it never waits.
  [[nodiscard]] Halt move(const Wanted& wanted);
  /// The fiber that move() steps, if it is one that is stepped: 0 where the clock or an answer
  /// comes first.
  [[nodiscard]] interpreter::FiberId pick(const Wanted& wanted) const;

  /// Takes in what the user says: a forced outcome, an edit, StopExecution.
  void put(const interpreter::Input& input);
  /// Answers a question, or any task that is under way; false where nothing waits for it.
  bool answer(interpreter::TaskId task, interpreter::TaskOutcome outcome);
  /// Asks the backend again about every question: it may know more by now.
  void askAgain();
  /// The recorder's last move was taken back: what it asked of the world is not asked.
  void forgetCommands();
  /// Nobody is called who was not called yet; what was to end is ended.
  void dropCalls();

  /// Moves the clock to the next moment at which something happens by itself, and it goes on from
  /// there; false where there is none.
  bool jump();
  /// While it is held nobody is at work: a virtual clock stands still, whatever is under way.
  void hold(bool held);
  /// Brings the execution's time up to the clock's, which did not stand still while nobody moved.
  void catchUp();

  /// Makes run() come back soon with Stopped, or the next one at once; from any thread.
  void interrupt();
  /// Called when a report comes in, on whatever thread brings it.
  void setWaker(std::function<void()> waker);

  [[nodiscard]] const interpreter::Execution& execution() const;
  /// Tasks that wait for an answer from the user.
  [[nodiscard]] const std::vector<interpreter::TaskRequest>& questions() const;
  /// Answers on their way, the first one first.
  [[nodiscard]] const std::vector<Due>& due() const;
  /// The task that a fiber waits for; 0 where it waits for none.
  [[nodiscard]] interpreter::TaskId taskAwaitedBy(interpreter::FiberId fiber) const;
  /// The next moment at which something happens by itself: a timer, or an answer on its way.
  [[nodiscard]] std::optional<Timestamp> nextMoment() const;
  /// When Sleeping ends by itself, on the run's clock.
  [[nodiscard]] std::optional<Timestamp> wakesAt() const;
  /// The run's time: by its clock while it goes on.
  [[nodiscard]] Timestamp now() const;
  [[nodiscard]] const Clock& clock() const;

 private:
  class Core;
  std::unique_ptr<Core> core_;
};

}  // namespace stepwright::runtime
