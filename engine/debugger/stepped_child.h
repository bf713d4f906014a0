// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "engine/debugger/live_run.h"
#include "engine/debugger/stepper.h"
#include "engine/runtime/nested_mover.h"

namespace stepwright::debugger {

/// An execution that a Task started, under the debugger: it goes on by itself until something stops
/// it, and is stepped and looked at as the run is that its Task stands in. Those who move it and
/// those who look at it are on different threads: each holds it meanwhile.
class SteppedChild final : public runtime::NestedMover {
 public:
  /// What it is told, and tells, of them all; from any thread.
  class Others {
   public:
    virtual ~Others() = default;
    /// What stops the execution that this Task started.
    [[nodiscard]] virtual std::vector<Breakpoint> breakpointsOf(const asl::StateId& task) const = 0;
    [[nodiscard]] virtual GlobalStops globalOf(interpreter::TaskId number) const = 0;
    /// Others are stepped meanwhile.
    [[nodiscard]] virtual bool rests(interpreter::TaskId number) const = 0;
    virtual void noteHeld(interpreter::TaskId number) = 0;
    /// It stood before the first call that leaves this machine.
    virtual void noteFirstCall(interpreter::TaskId number) = 0;
    virtual void addLog(std::vector<LogLine> lines) = 0;
  };

  SteppedChild(const runtime::NestedStart& start, std::function<void()> waker,
               std::shared_ptr<Others> others, asl::StateId task);
  /// What a Task's execution is known by.
  struct Place {
    interpreter::TaskId number = 0, within = 0;
    asl::StateId task;
  };
  /// One that was done before, and is played from what it was told: it is over, wherever it stood,
  /// and nobody is called. Null where that was not kept.
  [[nodiscard]] static std::shared_ptr<SteppedChild> recalled(const runtime::ChildExecution& done,
                                                              Place place,
                                                              std::shared_ptr<Others> others);

  /// The call that started it, and the one that started the execution of that Task; 0: the run.
  [[nodiscard]] interpreter::TaskId number() const { return number_; }
  [[nodiscard]] interpreter::TaskId within() const { return within_; }
  /// The Task, as the run's own definition names it (asl::nestedId).
  [[nodiscard]] const asl::StateId& task() const { return task_; }
  [[nodiscard]] const std::string& machine() const { return machine_; }
  /// Where that stands: "ship.asl.json".
  [[nodiscard]] const std::string& document() const { return document_; }
  [[nodiscard]] const asl::MachinePtr& definition() const { return definition_; }

  /// While this is there nobody else moves it.
  class Hold {
   public:
    explicit Hold(SteppedChild& child) : lock_(child.mutex_), child_(child) {}
    [[nodiscard]] LiveRun& live() { return *child_.live_; }
    [[nodiscard]] Stepper& stepper() { return child_.stepper_; }
    [[nodiscard]] const interpreter::Execution& execution() {
      return child_.stepper_.cursor().execution();
    }

   private:
    std::unique_lock<std::recursive_mutex> lock_;
    SteppedChild& child_;
  };
  [[nodiscard]] Hold hold() { return Hold(*this); }

  /// Sets out, as far as that state where it is not "", or stands before its first move.
  void begin(const asl::StateId& until, bool stand);
  struct Went {
    bool on = false;  ///< it goes on by itself; else it rests where it is, or where that led
    Phrase why;       ///< it could not set out
  };
  /// Sets out; what is recorded is gone through at once. One that `tellsEnd` is held at its end,
  /// too: nothing else tells of it.
  Went go(Goal goal, bool tellsEnd = false);
  /// Goes on with what it was about when it came to rest.
  void resume();
  /// Rests where it is, where it goes on.
  void pause();
  /// Rests: one that its fiber started is stepped, and its time stands still meanwhile.
  void waitFor(interpreter::FiberId fiber);
  [[nodiscard]] bool canGo();
  [[nodiscard]] bool running();
  [[nodiscard]] bool hasEnded();
  /// It rests because a Task of it has nobody to answer it.
  [[nodiscard]] bool asks();
  /// Answers that Task, or any that is under way; false where nothing waits for it.
  bool answer(interpreter::FiberId fiber, interpreter::TaskOutcome outcome);
  /// From here on these answer; true where it goes on by that.
  bool setMocks(tasks::MockSet mocks);
  /// A question that lapsed is no reason to rest any more; true where it goes on by that.
  bool wakeUp();
  /// What it did behind that moment did not happen. What it has called comes to the same again.
  void takeBack(Position position);
  void wake() const { waker_(); }

  [[nodiscard]] runtime::Halt move() override;
  [[nodiscard]] interpreter::Execution head() const override;
  [[nodiscard]] runtime::NestedProgress progress(std::size_t from) const override;
  [[nodiscard]] tasks::MadeCalls calls() const override;
  [[nodiscard]] std::vector<tasks::MadeCalls::Made> madeAfter(
      interpreter::TaskId call) const override;
  [[nodiscard]] std::optional<std::int64_t> wait() const override;
  [[nodiscard]] std::optional<interpreter::TaskRequest> question() const override;
  [[nodiscard]] interpreter::Journal journal() const override;
  [[nodiscard]] std::int64_t held() const override;
  void giveUp() override;

 private:
  using Clock = std::chrono::steady_clock;

  SteppedChild(const runtime::Startable& machine, Place place, std::unique_ptr<LiveRun> live,
               std::function<void()> waker, std::shared_ptr<Others> others);
  void takeStops();
  void endHold();
  [[nodiscard]] runtime::Halt settled();
  void stay();

  const interpreter::TaskId number_, within_;
  const asl::StateId task_;
  const std::string machine_, document_;
  const asl::MachinePtr definition_;
  const std::function<void()> waker_;
  const std::shared_ptr<Others> others_;  ///< not gone before it
  mutable std::recursive_mutex mutex_;
  std::unique_ptr<LiveRun> live_;
  Stepper stepper_;
  GlobalStops global_;         ///< that the stepper has
  std::uint32_t version_ = 0;  ///< of what it tells of itself
  bool tellsEnd_ = false;
  std::optional<Clock::time_point> heldSince_;
  Clock::duration heldFor_{};
};

}  // namespace stepwright::debugger
