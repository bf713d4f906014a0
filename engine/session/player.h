// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "engine/debugger/back_by.h"
#include "engine/session/compared_runs.h"
#include "engine/session/edits.h"
#include "engine/session/inside.h"
#include "engine/session/keeping.h"
#include "engine/session/launcher.h"

namespace stepwright::session {

using debugger::Goal;

/// The session without its thread: what begins runs and edits them, stepping the one that is shown,
/// and the moments of it.
class Player {
 public:
  using Slice = debugger::Stepper::Slice;

  Player() = default;
  Player(const Player&) = delete;
  Player& operator=(const Player&) = delete;

  [[nodiscard]] Launcher& launcher() { return launcher_; }
  [[nodiscard]] Edits& edits() { return edits_; }
  /// A run parts from the shown one at this moment; from an imported one, one of here.
  void fork();
  /// While it reads true, an evaluation under way is given up.
  void setInterruption(const std::atomic<bool>* interruption);
  void setWaker(const std::function<void()>& waker);
  /// One more of Moment::starts.
  void countStart() { ++starts_; }

  void go(Goal goal);
  /// Before the last phase or state; of an imported history the last event, or the last that
  /// entered a state.
  void stepBack(debugger::BackBy by = debugger::BackBy::Phase);
  void reverseContinue();
  void goToEvent(std::int64_t event);
  void stepBackEvent();
  void backToLive();
  void jumpClock();
  void pause();
  void stop();
  [[nodiscard]] bool running() const { return runs_.stepper().running() || inside_.running(); }
  /// Up to `moves` moves; Busy where there is more to do.
  [[nodiscard]] Slice slice(int moves);
  /// The real time at which it wants to go on by itself.
  [[nodiscard]] std::optional<Timestamp> wakesAt() const;
  /// The real clock has come to wakesAt(), or somebody has called. True where something has come to
  /// rest meanwhile that a Task started.
  bool wakeUp();
  /// `started`: of the execution that this call started; 0: of the run.
  void answer(interpreter::FiberId fiber, interpreter::TaskOutcome outcome,
              std::uint64_t started = 0);

  void setFocus(const asl::StateId& container, int index);
  /// Of the execution that was started by that call; 0: of the run. With `event`: Inside::goTo().
  void setFocusFiber(interpreter::FiberId fiber, std::uint64_t call = 0,
                     std::optional<std::int64_t> event = {});
  void setFrozen(interpreter::FiberId fiber, bool frozen);
  void setFreezeOthers(bool freeze) { runs_.stepper().setFreezeOthers(freeze); }
  void setBreakpoints(std::vector<Breakpoint> breakpoints);
  void setGlobalStops(GlobalStops stops);

  /// One that is only kept is opened; `options`: who answers it from there on. 0: the one that was
  /// shown before a test's run, which is looked at (RunOptions::test).
  void showRun(std::uint32_t run, const std::optional<RunOptions>& options = {});
  [[nodiscard]] DebugRun* find(std::uint32_t run) { return runs_.find(run); }
  /// Null where one of them is no run any more. One that is kept is opened for it.
  [[nodiscard]] ComparedRunsPtr compareRuns(std::uint32_t a, std::uint32_t b);
  void changeRun(std::uint32_t run, const RunChange& change);
  [[nodiscard]] Keeping& keeping() { return keeping_; }
  [[nodiscard]] std::uint32_t shownRun() const;
  void select(asl::StateId state) { moments_.select(std::move(state)); }
  void setWatches(std::vector<std::string> expressions);
  [[nodiscard]] Result<json::Value> evaluate(const std::string& expression,
                                             asl::QueryLanguage language) const;
  [[nodiscard]] MomentPtr moment();
  [[nodiscard]] std::vector<ConsoleLine> takeConsole() { return console_.take(runs_); }

 private:
  /// Other limits for the Map Run that is under way.
  void limit(const MapRunLimits& limits);
  /// The run that is shown, or whose child is, goes on where it failed or was stopped.
  void redrive();
  /// Tells how the run came to rest.
  void tellStop();

  Runs runs_;
  Inside inside_{runs_};
  Console console_;
  MomentMaker moments_;
  KeptRuns kept_;
  Keeping keeping_{kept_, runs_, console_};
  Launcher launcher_{runs_, console_, moments_, inside_};
  Edits edits_{runs_, console_, inside_};
  std::uint32_t starts_ = 0;
};

}  // namespace stepwright::session
