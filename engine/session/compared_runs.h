// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <utility>

#include "engine/analysis/run_comparison.h"

namespace stepwright::session {

class DebugRun;

/// An item of a Map, or a branch of a Parallel.
struct ComparedItem {
  std::uint32_t fiber = 0;
  int index = 0;
  bool operator==(const ComparedItem&) const = default;
};

/// How two runs of the list differ, by their ids: one that was kept has another once it is open.
struct ComparedRuns {
  std::uint32_t a = 0, b = 0;
  analysis::RunComparison comparison;
  /// Where two items were compared and not the whole runs.
  std::optional<std::pair<ComparedItem, ComparedItem>> items = {};
};
using ComparedRunsPtr = std::shared_ptr<const ComparedRuns>;

[[nodiscard]] ComparedRunsPtr compared(DebugRun& a, DebugRun& b);
[[nodiscard]] ComparedRunsPtr compared(const DebugRun& run, const ComparedItem& a,
                                       const ComparedItem& b);

}  // namespace stepwright::session
