// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>

#include "engine/analysis/run_comparison.h"

namespace stepwright::session {

class DebugRun;

/// How two runs of the list differ, by their ids: one that was kept has another once it is open.
struct ComparedRuns {
  std::uint32_t a = 0, b = 0;
  analysis::RunComparison comparison;
};
using ComparedRunsPtr = std::shared_ptr<const ComparedRuns>;

[[nodiscard]] ComparedRunsPtr compared(DebugRun& a, DebugRun& b);

}  // namespace stepwright::session
