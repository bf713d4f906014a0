// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "engine/debugger/stepper.h"
#include "engine/session/debug_run.h"

namespace stepwright::session {

/// The runs of a session and their forks, which of them is shown, and the stepper on that one.
class Runs {
 public:
  /// Adds a run as the newest and shows it; `parent` 0: it is the child of none.
  DebugRun& add(std::unique_ptr<DebugRun> run, std::uint32_t parent, Phrase title);
  /// Goes on with a fork of the shown run, which parts from it at the moment that is shown.
  void fork(std::unique_ptr<debugger::LiveRun> live, asl::MachinePtr definition,
            std::shared_ptr<const runtime::RunHead> head, const Phrase& title);
  /// The same at the moment that is shown, with the definition that it has.
  void forkHere(const Phrase& title);
  /// A run that is looked at and none of the list (DebugRun::test) is gone by that.
  void show(DebugRun& run);
  /// Shows one that is none of the list; what was shown before is gone back to.
  void lookAside(std::unique_ptr<DebugRun> run);
  /// Shows what was before it, at the moment that was shown; nothing where that was none.
  void leaveAside();
  /// Whether leaveAside() has a run to go back to.
  [[nodiscard]] bool hasBefore() const { return find(before_.run) != nullptr; }
  /// None is: one that was wanted could not be started, for that reason.
  void showNone(Phrase why);
  /// That event of an imported run, from 1 to as many as it has.
  void showEvent(std::size_t event) { shownEvent_ = event; }

  /// Null before the first one; of an imported one there is nothing live.
  [[nodiscard]] DebugRun* shown() { return shown_; }
  [[nodiscard]] const DebugRun* shown() const { return shown_; }
  [[nodiscard]] debugger::LiveRun* live() { return shown_ ? shown_->live() : nullptr; }
  [[nodiscard]] const debugger::LiveRun* live() const { return shown_ ? shown_->live() : nullptr; }
  [[nodiscard]] debugger::Stepper& stepper() { return stepper_; }
  [[nodiscard]] const debugger::Stepper& stepper() const { return stepper_; }
  [[nodiscard]] const Phrase& refused() const { return refused_; }

  [[nodiscard]] std::uint32_t nextId() const { return lastId_ + 1; }
  [[nodiscard]] const std::vector<std::unique_ptr<DebugRun>>& all() const { return runs_; }
  /// The oldest run that may go where there are more than `most`: it has ended, is not shown, and
  /// no other run is its fork or child, or it theirs; null where there is none.
  [[nodiscard]] const DebugRun* spare(std::size_t most) const;
  /// Forgets a run that is not shown.
  void forget(std::uint32_t id);
  /// Null where there is none of that id.
  [[nodiscard]] DebugRun* find(std::uint32_t id) const;
  /// The run of the child execution that this fiber of `parent` is; null where none was opened.
  [[nodiscard]] DebugRun* childOf(std::uint32_t parent, interpreter::FiberId fiber) const;
  [[nodiscard]] std::size_t shownEvents() const;
  [[nodiscard]] std::size_t shownDecisions() const;
  [[nodiscard]] std::vector<RunRow> rows() const;

  /// Takes in how the stepper came to rest: what is drawn of the run, and the marks above its
  /// events.
  void takeStop();
  /// Called with each run that is added, before anything else happens to it.
  void onAdded(std::function<void(DebugRun&)> added) { added_ = std::move(added); }
  /// Called when a report comes in for a run, on whatever thread brings it.
  void setWaker(std::function<void()> waker) { waker_ = std::move(waker); }

 private:
  [[nodiscard]] replay::RunStatus statusOf(const DebugRun& run) const;
  void dropAside();

  std::vector<std::unique_ptr<DebugRun>> runs_;
  std::uint32_t lastId_ = 0;
  DebugRun* shown_ = nullptr;
  debugger::Stepper stepper_;
  std::size_t shownEvent_ = 0;  ///< of an imported run
  Phrase refused_;
  /// What was shown before one that is none of the list, and the event that it stood at; 0 = its
  /// newest moment.
  struct Before {
    std::uint32_t run = 0;
    std::size_t event = 0;
  };
  Before before_;
  std::uint32_t lastAside_ = 0;
  std::function<void()> waker_;
  std::function<void(DebugRun&)> added_;
};

}  // namespace stepwright::session
