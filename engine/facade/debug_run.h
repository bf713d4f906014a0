// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/facade/live_run.h"
#include "engine/facade/run_tracker.h"
#include "engine/facade/run_tree.h"

namespace stepwright::facade {

/// One run in the list of runs, with all that is drawn of it: lanes, statuses, tree and ticks,
/// which grow with its history. A run that was imported has a history and nothing to step.
class DebugRun {
 public:
  DebugRun(asl::MachinePtr machine, std::unique_ptr<LiveRun> live);
  DebugRun(asl::MachinePtr machine, EventLog imported);

  [[nodiscard]] LiveRun* live() { return live_.get(); }
  [[nodiscard]] const LiveRun* live() const { return live_.get(); }
  [[nodiscard]] const EventLog& log() const { return live_ ? live_->recording().log() : imported_; }
  /// Takes in the events that are new since the last call. Called before anything below is asked.
  void sync();
  /// After the newest moves were taken back, or for a fork: forgets and reads again.
  void rebuild();

  /// Statuses, items and edges after that many events.
  void fill(RunView& view, std::size_t events, const Focus& focus);
  /// The edge to the state that a fiber stands before.
  void fillPending(RunView& view, std::size_t events, std::uint32_t fiber,
                   const asl::StateId& before);
  /// The fiber (of ours) that the focus leads to and that holds the state; 0 where there is none.
  [[nodiscard]] std::uint32_t fiberFor(const asl::StateId& state, std::size_t events,
                                       const Focus& focus);
  [[nodiscard]] Focus focusOnEvent(std::size_t event) const;
  [[nodiscard]] const std::vector<Tick>& ticks() const { return ticks_; }
  void addTick(Tick tick);
  [[nodiscard]] std::shared_ptr<const RunTree> tree(bool newest);
  [[nodiscard]] const Lanes& lanes() const { return lanes_; }

  RunRow row;                                            ///< as the list shows it
  debugger::Position editedAt = ~debugger::Position{0};  ///< where the last edit was made

 private:
  const RunTracker& trackerAt(std::size_t events);
  void tick(const history::Event& event);

  asl::MachinePtr machine_;
  std::unique_ptr<LiveRun> live_;
  EventLog imported_;
  Lanes lanes_;
  RunTracker tracker_;
  std::optional<RunTracker> shown_;  ///< the moment that was asked for last
  std::vector<RunTracker> keyframes_;
  RunTreeBuilder tree_;
  std::shared_ptr<const RunTree> treeSnapshot_;
  std::size_t treeEvents_ = 0;
  std::vector<Tick> ticks_;
};

}  // namespace stepwright::facade
