// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/compared_runs.h"

#include "engine/session/debug_run.h"

namespace stepwright::session {

ComparedRunsPtr compared(DebugRun& a, DebugRun& b) {
  for (DebugRun* run : {&a, &b}) run->sync();
  const auto all = [](const DebugRun& run) {
    return analysis::ComparedRun{run.decisions(), run.log(), run.tracker().taken()};
  };
  return std::make_shared<const ComparedRuns>(
      ComparedRuns{a.row.id, b.row.id, analysis::compareRuns(all(a), all(b))});
}

ComparedRunsPtr compared(const DebugRun& run, const ComparedItem& a, const ComparedItem& b) {
  const auto only = [&run](const ComparedItem& item) {
    return analysis::ComparedRun{run.decisions(), run.log(), {}, item.fiber};
  };
  return std::make_shared<const ComparedRuns>(
      ComparedRuns{run.row.id, run.row.id, analysis::compareRuns(only(a), only(b)), {{a, b}}});
}

}  // namespace stepwright::session
