// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "engine/analysis/run_visits.h"
#include "engine/interpreter/execution.h"
#include "engine/json/value.h"
#include "engine/replay/data_flow.h"
#include "engine/session/debug_run.h"

namespace stepwright::session {

/// The data of a visit as it was left, or as far as it came.
struct VisitData {
  std::optional<json::Value> input, variables, output;
};

/// What the run has of it; of an imported one only what its history tells.
[[nodiscard]] VisitData dataOf(const DebugRun& run, const analysis::RunVisit& visit);
/// The phases of that visit, as far as it came.
[[nodiscard]] replay::DataFlow phasesOf(const DebugRun& run, const analysis::RunVisit& visit);
/// The execution as that visit was about to be left, or as far as it came; nothing where it is not
/// known that the visit's fiber stands in its state there.
[[nodiscard]] std::optional<interpreter::Execution> executionIn(const DebugRun& run,
                                                                const analysis::RunVisit& visit);
/// The same as of that event, where the visit was not over by then.
[[nodiscard]] std::optional<interpreter::Execution> executionAt(const DebugRun& run,
                                                                const analysis::RunVisit& visit,
                                                                std::int64_t event);

}  // namespace stepwright::session
