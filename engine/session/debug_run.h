// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/debugger/live_run.h"
#include "engine/interpreter/decision.h"
#include "engine/replay/import_run.h"
#include "engine/replay/run_tracker.h"
#include "engine/replay/run_tree.h"
#include "engine/runtime/run_head.h"
#include "engine/session/moment.h"
#include "engine/session/run_options.h"
#include "engine/session/started_runs.h"

namespace stepwright::session {

/// One run in the list of runs, with all that is drawn of it: statuses, tree and ticks, which
/// grow with what is decided. A run that was imported has a history and nothing to step.
class DebugRun {
 public:
  explicit DebugRun(std::unique_ptr<debugger::LiveRun> live);
  explicit DebugRun(replay::ImportedRun imported);

  [[nodiscard]] debugger::LiveRun* live() { return live_.get(); }
  [[nodiscard]] const debugger::LiveRun* live() const { return live_.get(); }
  [[nodiscard]] const history::EventLog& log() const {
    return live_ ? live_->recording().log() : imported_.log;
  }
  [[nodiscard]] const std::vector<interpreter::Decision>& decisions() const {
    return live_ ? live_->recording().decisions() : imported_.decisions;
  }
  /// The data of an imported run; null where its definition brings none of it forth.
  [[nodiscard]] const replay::FollowedRun* followed() const { return imported_.data.get(); }
  /// The first event of an imported run that its definition does not bring forth; 0 = none.
  [[nodiscard]] std::int64_t departsAt() const { return imported_.departsAt; }
  /// How much was decided when that many events of an imported run had been written.
  [[nodiscard]] std::size_t decisionsAtEvent(std::size_t events) const;
  /// Takes in what is new since the last call. Called before anything below is asked.
  void sync();
  /// After the newest moves were taken back, or for a fork: forgets and reads again.
  void rebuild();

  /// Statuses, items and edges after that many decisions.
  void fill(replay::RunView& view, std::size_t decisions, const replay::Focus& focus);
  [[nodiscard]] replay::StateStatus statusOf(std::uint32_t fiber, std::size_t decisions) {
    return trackerAt(decisions).statusOf(fiber);
  }
  /// The executions that its Tasks started, after that many decisions.
  [[nodiscard]] std::vector<NestedView> nested(const replay::Focus& focus,
                                               const StartedRuns::When& when);
  /// The fiber that the focus leads to and that holds the state; 0 where there is none.
  [[nodiscard]] std::uint32_t fiberFor(const asl::StateId& state, std::size_t decisions,
                                       const replay::Focus& focus);
  [[nodiscard]] replay::Focus focusOnEvent(std::size_t event) const;
  [[nodiscard]] const std::vector<Tick>& ticks() const { return ticks_; }
  void addTick(Tick tick);
  [[nodiscard]] std::shared_ptr<const replay::RunTree> tree(bool newest);
  /// The executions that its Tasks started; as of the last tree().
  [[nodiscard]] const StartedRuns& started() const { return started_; }
  /// As the newest moment stands.
  [[nodiscard]] const replay::RunTracker& tracker() const { return tracker_; }
  [[nodiscard]] const replay::Threads& threads() const { return threads_; }

  asl::MachinePtr definition;  ///< that it runs, or is an execution of
  RunRow row;                  ///< as the list shows it
  Segment segment;             ///< of the definition, that it is of
  /// The test whose run it is, which is looked at and none of the list; "" = it is.
  std::string test;
  std::optional<std::pair<asl::StateId, Phrase>> differs;  ///< RunOptions::differs
  std::shared_ptr<const runtime::RunHead> head;  ///< what it began with; null: it is not kept
  std::size_t told = 0;                          ///< decisions that the Console knows of
  debugger::Position editedAt = ~debugger::Position{0};  ///< where the last edit was made
  /// The child execution that it is a run or a fork of: the run that holds it and its fiber there.
  std::optional<std::pair<std::uint32_t, interpreter::FiberId>> childOf;

 private:
  const replay::RunTracker& trackerAt(std::size_t decisions);
  void take(const interpreter::Decision& decision);
  void takeEvents(std::size_t upTo);

  std::unique_ptr<debugger::LiveRun> live_;
  replay::ImportedRun imported_;
  replay::Threads threads_;
  replay::RunTracker tracker_;
  std::size_t events_ = 0;                   ///< that the tree has taken in
  std::size_t moves_ = 0;                    ///< of the recording
  std::optional<replay::RunTracker> shown_;  ///< the moment that was asked for last
  std::vector<replay::RunTracker> keyframes_;
  replay::RunTreeBuilder tree_;
  std::shared_ptr<const replay::RunTree> treeSnapshot_;
  std::size_t treeDecisions_ = 0;
  std::vector<Tick> ticks_;
  StartedRuns started_;
};

}  // namespace stepwright::session
