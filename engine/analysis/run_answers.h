// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/asl/model.h"
#include "engine/history/event_log.h"
#include "engine/replay/history_threads.h"
#include "engine/replay/tree_row.h"
#include "engine/tasks/mocks/mock.h"

namespace stepwright::analysis {

/// What a Task was answered in a run, for which call of it in which items, and after how long.
struct RunAnswer {
  std::string state;       ///< its name
  std::int64_t event = 0;  ///< that tells of the call
  tasks::MockBehaviour answer;
};

/// Gathers them while a history is gone through, also one that was recorded in AWS. What happened
/// inside of a distributed Map stands in none.
class RunAnswers {
 public:
  explicit RunAnswers(const asl::MachinePtr& machine) : threads_(machine) {}

  /// Gives the event's thread. What came before a segment began is not counted.
  std::int32_t add(const history::Event& event, std::size_t index);

  /// Nothing counts until beginSegment(); from then on what that thread does, and what is within.
  void waitForSegment() { root_ = waiting; }
  void beginSegment(std::int32_t thread) { root_ = thread; }
  [[nodiscard]] std::int32_t parentOf(std::int32_t thread) const {
    return threads_.thread(thread).parent;
  }
  /// The state that a thread stands in.
  [[nodiscard]] const std::string& stateOf(std::int32_t thread) const {
    return open_[static_cast<std::size_t>(thread)].state;
  }
  [[nodiscard]] std::vector<RunAnswer> take() { return std::move(answers_); }

 private:
  using Item = std::vector<interpreter::MapStep>;
  /// The state that a thread stands in.
  struct Open {
    std::string state;
    int call = 0;
    std::int64_t event = 0;
    std::optional<Timestamp> scheduled;
  };

  [[nodiscard]] bool isWithin(std::int32_t thread) const;
  [[nodiscard]] Item itemOf(std::int32_t thread) const;
  int callOf(const std::string& state, const Item& item);
  void answered(const history::Event& event, const Open& open, Item item);

  static constexpr std::int32_t waiting = -2;
  std::int32_t root_ = 0;  ///< the thread that counts
  replay::HistoryThreads threads_;
  std::vector<Open> open_;
  std::map<std::string, int> calls_;
  std::vector<RunAnswer> answers_;
};

/// All of a history, in the order in which they came.
[[nodiscard]] std::vector<RunAnswer> answersIn(const history::EventLog& events,
                                               const asl::MachinePtr& machine);

/// Where a row of the tree stands in the run: the items around it, the events between which it
/// lies, and the states that it or what is in it are of.
struct AnswerPlace {
  std::vector<interpreter::MapStep> item;
  std::int64_t first = 0, last = 0;
  std::vector<std::string> states;  ///< by name; empty: all
};
[[nodiscard]] AnswerPlace placeOf(const replay::RunTree& tree, std::size_t row,
                                  const asl::Machine& machine);
[[nodiscard]] bool isAt(const RunAnswer& answer, const AnswerPlace& place);

/// The chosen ones as mocks. Of a state of which all are chosen and are the same, one for every
/// call says it as well.
using ChosenAnswer = std::function<bool(const RunAnswer&)>;
[[nodiscard]] tasks::MockSet mocksOf(const std::vector<RunAnswer>& answers,
                                     const ChosenAnswer& chosen = {});
/// All of them, each for its own call alone.
[[nodiscard]] tasks::MockSet callByCall(const std::vector<RunAnswer>& answers);
/// `known` with what was `taken` before its own; what is of the same calls is replaced.
[[nodiscard]] tasks::MockSet withTaken(tasks::MockSet known, const tasks::MockSet& taken);

}  // namespace stepwright::analysis
