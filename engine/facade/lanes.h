// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/asl/model.h"
#include "engine/history/event.h"

namespace stepwright::facade {

/// What an event says about a state, without its sort of state.
enum class EventSense : std::uint8_t {
  ExecutionStarted,
  ExecutionEnded,
  Entered,
  Exited,
  Scheduled,
  Started,
  Submitted,
  Succeeded,
  Failed,
  ContainerStarted,
  ContainerSucceeded,
  ContainerFailed,
  ItemStarted,
  ItemSucceeded,
  ItemFailed,
  ItemAborted,
  Aborted,
  EvaluationFailed,
  Other
};
[[nodiscard]] EventSense senseOf(history::EventType type);
/// The name of the error that an event tells of, "" where it tells of none.
[[nodiscard]] std::string_view errorOf(const history::Event& event);

/// One line of control in a history: the execution's own (0), a branch, or an item of a Map.
struct Lane {
  std::int32_t parent = -1;
  std::int32_t index = -1;
  bool isItem = false;
  const asl::Machine* machine = nullptr;
  const asl::State* container = nullptr;
  std::uint32_t fiber = 0;  ///< the interpreter's, where the history is of a run of ours
};

/// Sorts the events of a history into lanes by their chains of previousEventId alone, so that it
/// serves imported histories too. Grows with the history.
class Lanes {
 public:
  explicit Lanes(asl::MachinePtr machine);

  void add(const history::Event& event);
  [[nodiscard]] std::size_t events() const { return laneOf_.size(); }
  [[nodiscard]] std::int32_t laneOf(std::size_t eventIndex) const { return laneOf_[eventIndex]; }
  [[nodiscard]] const Lane& lane(std::int32_t index) const {
    return lanes_[static_cast<std::size_t>(index)];
  }
  [[nodiscard]] std::size_t size() const { return lanes_.size(); }
  [[nodiscard]] const asl::Machine& machine() const { return *machine_; }
  [[nodiscard]] const asl::MachinePtr& machinePtr() const { return machine_; }

 private:
  /// What is open in a lane while its events are sorted.
  struct Open {
    const asl::State* state = nullptr;
    bool ended = false;
    bool failed = false;         ///< the open container has failed already
    std::vector<bool> branches;  ///< of an open Parallel: those that started
  };

  [[nodiscard]] std::int32_t resolve(const history::Event& event, EventSense sense);
  [[nodiscard]] std::int32_t enter(const history::Event& event, std::int32_t from);
  [[nodiscard]] std::int32_t addLane(std::int32_t parent, const asl::State& container,
                                     std::int32_t index);
  template <class Test>
  [[nodiscard]] std::int32_t ascend(std::int32_t from, const Test& test) const;
  [[nodiscard]] bool holdsOpen(std::int32_t lane, std::string_view name) const;

  asl::MachinePtr machine_;
  std::vector<Lane> lanes_;
  std::vector<Open> open_;
  std::vector<std::int32_t> laneOf_;
  std::vector<EventSense> senses_;
};

}  // namespace stepwright::facade
