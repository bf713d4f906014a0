// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "engine/replay/tree_row.h"

namespace stepwright::session {

/// The tree of a run with those of the executions in it that its Tasks started, below the visits
/// that started them. It only grows: a row that is there keeps its place while the others come.
class JoinedTree {
 public:
  JoinedTree() : places_(1) {}

  /// The run's own rows as they are now.
  void take(const replay::RunTree& own);
  /// The rows of an execution, which the visit `below` of the run started; `which` counts them.
  void take(std::size_t which, const replay::RunTree& rows, std::int32_t below);
  [[nodiscard]] std::shared_ptr<const replay::RunTree> snapshot() const {
    return std::make_shared<const replay::RunTree>(rows_);
  }

 private:
  void take(std::vector<std::int32_t>& places, const replay::RunTree& rows, std::int32_t below);

  replay::RunTree rows_;
  std::vector<std::vector<std::int32_t>> places_;  ///< where the rows of each stand: own first
};

}  // namespace stepwright::session
