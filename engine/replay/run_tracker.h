// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/base/shared.h"
#include "engine/interpreter/decision.h"
#include "engine/replay/run_view.h"
#include "engine/replay/threads.h"

namespace stepwright::replay {

/// What an error makes of the state that nobody takes it from.
[[nodiscard]] StateStatus failedBy(const std::optional<json::Value>& error);
/// The error's name; "" where it has none.
[[nodiscard]] std::string nameOf(const std::optional<json::Value>& error);
[[nodiscard]] bool isOpen(StateStatus status);

/// Keeps what is drawn of a run while the interpreter's decisions come in: statuses, tallies, taken
/// edges, items. A value, so that it is kept every so many decisions and any moment is evaluated
/// from there.
class RunTracker {
 public:
  void add(const interpreter::Decision& decision, const Threads& threads);
  [[nodiscard]] std::size_t decisions() const { return decisions_; }

  /// Fills states, containers and taken edges.
  void fill(RunView& view, const Threads& threads, const Focus& focus) const;
  /// How the state that a thread stands in stands; Running between two states.
  [[nodiscard]] StateStatus statusOf(ThreadId thread) const;
  /// The thread that the focus leads to and that holds the state; 0 where there is none yet.
  [[nodiscard]] ThreadId threadFor(const asl::StateId& state, const Threads& threads,
                                   const Focus& focus) const;

  /// One state in one item of each Map around it, outermost first, as its last visit stands.
  struct Place {
    const asl::State* state = nullptr;
    ThreadId thread = 0;
    std::vector<int> items;
    StateStatus status = StateStatus::NotReached;
    std::string error;
    const std::vector<StateStatus>* children = nullptr;  ///< of a container: its items or branches
  };
  /// Every state that was reached, in every item that is there.
  void forEach(const Threads& threads, const std::function<void(const Place&)>& visit) const;
  /// Edges by GraphEdge::pointer → how often they were taken.
  [[nodiscard]] std::map<std::string, int> taken() const;

 private:
  struct Children {
    std::vector<ThreadId> threads;  ///< by index; 0 = not started
    std::vector<StateStatus> items;
  };
  struct Cell {
    StateStatus status = StateStatus::NotReached;
    std::uint16_t attempt = 0, maxAttempts = 0;
    std::uint16_t entered = 0;
    std::optional<json::Value> error;  ///< of the present visit
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
  struct ThreadState {
    std::vector<Cell> cells;  ///< by the machine's states; empty until the first is entered
    std::int32_t current = -1;
    bool caught = false, ended = false;
  };

  [[nodiscard]] ThreadState& stateOf(ThreadId id) { return threads_[id].edit(); }
  [[nodiscard]] Cell* current(ThreadId id);
  void setStatus(ThreadId id, const Threads& threads, StateStatus status);
  void count(const asl::State* state, StateStatus status, int by);
  void begin(const interpreter::Decision& decision, const Threads& threads);
  void enter(const interpreter::Decision& decision, const Threads& threads);
  void countChildren(const interpreter::Decision& decision, const Threads& threads);
  void fail(const interpreter::Decision& decision, const Threads& threads);
  void leave(const interpreter::Decision& decision, const Threads& threads);
  void end(const interpreter::Decision& decision, const Threads& threads);
  void goOn(const interpreter::Decision& decision, const Threads& threads);
  void forget(Cell& cell, const Threads& threads);
  void forget(ThreadId id, const Threads& threads);
  [[nodiscard]] StateStatus* itemOf(ThreadId id, const Threads& threads);
  void tellParent(ThreadId id, const Threads& threads);
  void collect(ThreadId id, const Threads& threads, const Focus& focus, std::vector<ThreadId>& path,
               RunView* view) const;
  void walk(ThreadId id, const Threads& threads, std::vector<int>& items,
            const std::function<void(const Place&)>& visit) const;
  [[nodiscard]] static EdgeKey edgeOf(const interpreter::Decision& left);
  [[nodiscard]] static std::string edgePointer(const EdgeKey& key);
  [[nodiscard]] static int chosenItem(const Children& children, const Focus& focus,
                                      const asl::StateId& container);

  std::vector<Shared<ThreadState>> threads_;
  std::unordered_map<const asl::State*, Tally> tallies_;
  std::unordered_map<EdgeKey, int, EdgeHash> taken_;
  std::size_t decisions_ = 0;
};

}  // namespace stepwright::replay
