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

}  // namespace stepwright::session
