// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <unordered_map>
#include <vector>

#include "engine/facade/lanes.h"
#include "engine/facade/moment.h"

namespace stepwright::facade {

/// Grows the tree of visits, items and attempts that History and Gantt show, event by event.
class RunTreeBuilder {
 public:
  void add(const history::Event& event, std::int32_t lane, const Lanes& lanes);
  [[nodiscard]] std::size_t rows() const { return rows_.size(); }
  [[nodiscard]] std::shared_ptr<const RunTree> snapshot() const;

 private:
  struct LaneRows {
    std::int32_t item = -1;   ///< the row of the lane itself; 0 for the execution's own
    std::int32_t visit = -1;  ///< of the state that is open in it
    const asl::State* state = nullptr;
    std::vector<std::uint16_t> retried;
    bool caught = false;
  };

  TreeRow& row(std::int32_t index) { return rows_[static_cast<std::size_t>(index)]; }
  LaneRows& lane(std::int32_t index);
  std::int32_t addRow(TreeRow row);
  std::int32_t itemRow(const history::Event& event, std::int32_t lane, const Lanes& lanes);
  void enter(const history::Event& event, std::int32_t lane, const Lanes& lanes);
  void attempt(const history::Event& event, std::int32_t lane);
  void fail(const history::Event& event, std::int32_t lane);
  void exit(const history::Event& event, std::int32_t lane);
  void endItem(const history::Event& event, std::int32_t lane, StateStatus status);
  void endExecution(const history::Event& event);
  void closeSpan(std::int32_t row, Timestamp time, StateStatus status);
  void openSpan(std::int32_t row, Span span);
  const json::Value& idOf(const asl::State& state);

  RunTree rows_;
  std::vector<LaneRows> lanes_;
  std::unordered_map<const asl::State*, json::Value> ids_;
};

}  // namespace stepwright::facade
