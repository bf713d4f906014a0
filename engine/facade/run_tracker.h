// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/base/shared.h"
#include "engine/facade/lanes.h"
#include "engine/facade/run_view.h"

namespace stepwright::facade {

/// Which item or branch is looked at, by the StateId of its container. Where none is named, one
/// that says most is.
using Focus = std::map<asl::StateId, int>;

/// What an error does to the state it happened in, by the state's retriers and catchers and how
/// often each retrier was used in this visit (`retried` is brought up to date).
enum class ErrorFate : std::uint8_t { Retried, Caught, Fatal };
[[nodiscard]] ErrorFate fateOf(const asl::State& state, std::string_view error,
                               std::vector<std::uint16_t>& retried, int& maxAttempts);

/// Keeps what is drawn of a run while its events come in: statuses, tallies, taken edges, items. A
/// value, so that it is kept every so many events and any moment is reckoned from there.
class RunTracker {
 public:
  explicit RunTracker(asl::MachinePtr machine);

  /// The next event and the lane it belongs to.
  void add(const history::Event& event, std::int32_t lane, const Lanes& lanes);
  [[nodiscard]] std::size_t events() const { return events_; }
  /// What the event added last did, where it told of an error.
  [[nodiscard]] std::optional<ErrorFate> lastFate() const { return lastFate_; }

  /// Fills states, containers and taken edges; the focus is brought up to date with the items it
  /// chose.
  void fill(RunView& view, const Lanes& lanes, const Focus& focus) const;
  /// Counts the edge to a state that a fiber stands before: it was left on the way there, but no
  /// event says so yet.
  void fillPending(RunView& view, const Lanes& lanes, std::uint32_t fiber,
                   const asl::StateId& before) const;
  /// The lane that the focus leads to and that holds the state; -1 where there is none yet.
  [[nodiscard]] std::int32_t laneFor(const asl::StateId& state, const Lanes& lanes,
                                     const Focus& focus) const;
  /// The items chosen on the way down to this lane.
  [[nodiscard]] static Focus focusOn(std::int32_t lane, const Lanes& lanes);

 private:
  struct Children {
    std::vector<std::int32_t> lanes;  ///< by index; -1 = not started
    std::vector<StateStatus> items;
  };
  struct Cell {
    StateStatus status = StateStatus::NotReached;
    std::uint16_t attempt = 0, maxAttempts = 0;
    std::uint16_t entered = 0;
    std::optional<Shared<Children>> children;
  };
  /// An edge by the state (or machine, for the one from Start) that it leaves and its place there.
  struct EdgeKey {
    const void* from = nullptr;
    int slot = 0;
    bool operator==(const EdgeKey&) const = default;
  };
  struct EdgeHash {
    std::size_t operator()(const EdgeKey& key) const {
      return std::hash<const void*>()(key.from) * 31 + static_cast<std::size_t>(key.slot);
    }
  };
  struct LaneState {
    std::vector<Cell> cells;  ///< by the machine's states; empty until the first is entered
    std::int32_t current = -1;
    std::int32_t previous = -1;
    StateStatus previousStatus = StateStatus::NotReached;
    std::vector<std::uint16_t> retried;
    std::string error;  ///< the last one of the present visit
    bool caught = false, ended = false;
  };

  [[nodiscard]] LaneState& stateOf(std::int32_t lane) {
    return lanes_[static_cast<std::size_t>(lane)].edit();
  }
  void setStatus(std::int32_t lane, const Lanes& lanes, std::int32_t cell, StateStatus status);
  void count(const asl::State* state, StateStatus status, int by);
  void enter(const history::Event& event, std::int32_t lane, const Lanes& lanes);
  void exit(std::int32_t lane, const Lanes& lanes);
  void fail(const history::Event& event, std::int32_t lane, const Lanes& lanes);
  [[nodiscard]] EdgeKey edgeFrom(std::int32_t lane, const Lanes& lanes, const asl::State* from,
                                 const asl::State* to) const;
  void startItem(std::int32_t lane, const Lanes& lanes, std::size_t length);
  void endItem(std::int32_t lane, const Lanes& lanes, StateStatus status);
  void abortBelow(std::int32_t lane, const Lanes& lanes, std::int32_t cell);
  void endExecution(history::EventType type, const Lanes& lanes);
  void tellParent(std::int32_t lane, const Lanes& lanes);
  void collect(std::int32_t lane, const Lanes& lanes, const Focus& focus,
               std::vector<std::int32_t>& path, RunView* view) const;
  [[nodiscard]] static std::string edgePointer(const EdgeKey& key);
  [[nodiscard]] static int chosenItem(const Children& children, const Focus& focus,
                                      const asl::StateId& container);

  asl::MachinePtr machine_;
  std::vector<Shared<LaneState>> lanes_;
  std::unordered_map<const asl::State*, Tally> tallies_;
  std::unordered_map<EdgeKey, int, EdgeHash> taken_;
  std::optional<ErrorFate> lastFate_;
  std::size_t events_ = 0;
};

}  // namespace stepwright::facade
