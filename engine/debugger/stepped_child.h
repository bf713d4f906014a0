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
    [[nodiscard]] virtual GlobalStops global() const = 0;
    /// Others are stepped meanwhile.
    [[nodiscard]] virtual bool rests(interpreter::TaskId number) const = 0;
    virtual void noteHeld(interpreter::TaskId number) = 0;
    virtual void addLog(std::vector<LogLine> lines) = 0;
  };

  SteppedChild(const runtime::NestedStart& start, std::function<void()> waker,
               std::shared_ptr<Others> others, asl::StateId task);

  /// The call that started it, and the one that started the execution of that Task; 0: the run.
  [[nodiscard]] interpreter::TaskId number() const { return number_; }
  [[nodiscard]] interpreter::TaskId within() const { return within_; }
  /// The Task, as the run's own definition names it (asl::nestedId).
  [[nodiscard]] const asl::StateId& task() const { return task_; }
  [[nodiscard]] const std::string& machine() const { return machine_; }

  /// While this is there nobody else moves it.
  class Hold {
   public:
    explicit Hold(SteppedChild& child) : lock_(child.mutex_), child_(child) {}
    [[nodiscard]] LiveRun& live() { return child_.live_; }
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
  /// Rests where it is, where it goes on.
  void pause();
  /// Rests: one that its fiber started is stepped, and its time stands still meanwhile.
  void waitFor(interpreter::FiberId fiber);
  [[nodiscard]] bool canGo();
  [[nodiscard]] bool running();
  [[nodiscard]] bool hasEnded();
  void wake() const { waker_(); }

  [[nodiscard]] runtime::Halt move() override;
  [[nodiscard]] interpreter::Execution head() const override;
  [[nodiscard]] runtime::NestedProgress progress(std::size_t from) const override;
  [[nodiscard]] tasks::MadeCalls calls() const override;
  [[nodiscard]] std::vector<tasks::MadeCalls::Made> madeAfter(
      interpreter::TaskId call) const override;
  [[nodiscard]] std::optional<std::int64_t> wait() const override;
  [[nodiscard]] std::optional<interpreter::TaskRequest> question() const override;
  [[nodiscard]] std::int64_t held() const override;
  void giveUp() override;

 private:
  using Clock = std::chrono::steady_clock;

  void takeStops();
  [[nodiscard]] runtime::Halt settled();
  void stay();

  const interpreter::TaskId number_, within_;
  const asl::StateId task_;
  const std::string machine_;
  const std::function<void()> waker_;
  const std::shared_ptr<Others> others_;  ///< not gone before it
  mutable std::recursive_mutex mutex_;
  LiveRun live_;
  Stepper stepper_;
  bool tellsEnd_ = false;
  std::optional<Clock::time_point> heldSince_;
  Clock::duration heldFor_{};
};

}  // namespace stepwright::debugger
