// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "engine/history/event_log.h"
#include "engine/interpreter/decision.h"
#include "engine/replay/data_flow.h"
#include "engine/replay/follow_history.h"

namespace stepwright::replay {

/// The data along a recorded history: the interpreter's execution after each event, as far as
/// running the definition gives the recorded events.
class FollowedRun {
 public:
  FollowedRun(asl::MachinePtr machine, interpreter::ProgramPtr program,
              interpreter::Naming naming = HistoryFollower::recorded());

  /// The next event; false where the definition does not bring it forth, and from then on.
  /// `brought`: see HistoryFollower.
  bool add(const history::Event& event, std::vector<interpreter::Decision>& decisions,
           Brought* brought = nullptr);
  /// The event that was added last, with its place.
  [[nodiscard]] PlacedEvent newest() const { return placed(events_.size() - 1); }

  /// After that many events; nothing where the definition did not come so far.
  [[nodiscard]] std::optional<interpreter::Execution> at(std::size_t events) const;
  /// The last visit of a state up to there, in that thread; 0: there was none. `now` is the
  /// execution at that place.
  [[nodiscard]] Visit visitOf(interpreter::StateIndex state, ThreadId thread, std::size_t events,
                              const interpreter::Execution& now) const;

 private:
  [[nodiscard]] PlacedEvent placed(std::size_t index) const;
  [[nodiscard]] HistoryFollower followerAt(std::size_t events) const;

  static constexpr std::size_t checkpointEvery = 128;
  interpreter::ProgramPtr program_;
  history::EventLog events_;
  HistoryThreads threads_;
  std::vector<bool> newThread_;  ///< by event
  std::optional<HistoryFollower> follower_;
  std::vector<HistoryFollower> checkpoints_;
  std::size_t followed_ = 0;  ///< so many events fit
};

}  // namespace stepwright::replay
