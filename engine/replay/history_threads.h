// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/asl/model.h"
#include "engine/history/event.h"

namespace stepwright::replay {

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

/// One line of control in a history: the execution's own (0), a branch, or an item of a Map.
struct HistoryThread {
  std::int32_t parent = -1;
  std::int32_t index = -1;
  bool isItem = false;
  const asl::Machine* machine = nullptr;
  const asl::State* container = nullptr;
};

/// Sorts the events of a recorded history into threads by their chains of previousEventId alone.
/// Grows with the history.
class HistoryThreads {
 public:
  explicit HistoryThreads(asl::MachinePtr machine);

  void add(const history::Event& event);
  [[nodiscard]] std::int32_t threadOf(std::size_t eventIndex) const {
    return threadOf_[eventIndex];
  }
  [[nodiscard]] const HistoryThread& thread(std::int32_t index) const {
    return threads_[static_cast<std::size_t>(index)];
  }
  [[nodiscard]] std::size_t size() const { return threads_.size(); }

 private:
  /// What is open in a thread while its events are sorted.
  struct Open {
    const asl::State* state = nullptr;
    bool ended = false;
    bool failed = false;         ///< the open container has failed already
    std::vector<bool> branches;  ///< of an open Parallel: those that started
  };

  [[nodiscard]] std::int32_t resolve(const history::Event& event, EventSense sense);
  [[nodiscard]] std::int32_t enter(const history::Event& event, std::int32_t from);
  [[nodiscard]] std::int32_t addThread(std::int32_t parent, const asl::State& container,
                                       std::int32_t index);
  template <class Test>
  [[nodiscard]] std::int32_t ascend(std::int32_t from, const Test& test) const;
  [[nodiscard]] bool holdsOpen(std::int32_t thread, std::string_view name) const;

  asl::MachinePtr machine_;
  std::vector<HistoryThread> threads_;
  std::vector<Open> open_;
  std::vector<std::int32_t> threadOf_;
  std::vector<EventSense> senses_;
};

}  // namespace stepwright::replay
