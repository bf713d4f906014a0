// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <unordered_map>
#include <vector>

#include "engine/history/event.h"
#include "engine/interpreter/decision.h"
#include "engine/replay/threads.h"
#include "engine/replay/tree_row.h"

namespace stepwright::replay {

/// Grows the tree of visits, items and attempts that History and Gantt show from what the
/// interpreter decided; the events only say how far a row reaches.
class RunTreeBuilder {
 public:
  void add(const interpreter::Decision& decision);
  void add(const history::Event& event);
  [[nodiscard]] std::size_t rows() const { return rows_.size(); }
  [[nodiscard]] const RunTree& all() const { return rows_; }
  /// The row of the state that is open in that thread; -1 where none is.
  [[nodiscard]] std::int32_t visitIn(ThreadId thread) const {
    return thread < threads_.size() ? threads_[thread].visit : -1;
  }
  [[nodiscard]] std::shared_ptr<const RunTree> snapshot() const;

 private:
  struct ThreadRows {
    std::int32_t item = -1;   ///< the row of the thread itself; 0 for the execution's own
    std::int32_t visit = -1;  ///< of the state that is open in it
    bool caught = false, ended = false;
  };

  TreeRow& row(std::int32_t index) { return rows_[static_cast<std::size_t>(index)]; }
  ThreadRows& thread(ThreadId id);
  std::int32_t addRow(TreeRow row);
  void take(const interpreter::Decision& decision);
  void begin(const interpreter::Decision& decision);
  void enter(const interpreter::Decision& decision);
  void attempt(const interpreter::Decision& decision);
  void fail(const interpreter::Decision& decision);
  void leave(const interpreter::Decision& decision);
  void end(const interpreter::Decision& decision);
  void goOn(const interpreter::Decision& decision);
  void endRow(std::int32_t row, const interpreter::Decision& decision, StateStatus status);
  void setVisit(const interpreter::Decision& decision, StateStatus status);
  void closeSpan(std::int32_t row, Timestamp time, StateStatus status);
  void openSpan(std::int32_t row, Span span);

  struct Names {
    json::Value id, name;
  };
  const Names& namesOf(const asl::State& state);

  RunTree rows_;
  std::vector<ThreadRows> threads_;
  std::unordered_map<const asl::State*, Names> names_;
};

}  // namespace stepwright::replay
