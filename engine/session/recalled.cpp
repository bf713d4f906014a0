// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/recalled.h"

#include <utility>

namespace stepwright::session {

Recalled::ChildPtr Recalled::find(const Runs& runs, debugger::SteppedChildren& known,
                                  interpreter::TaskId number) {
  if (ChildPtr there = known.find(number)) return there;
  const DebugRun* shown = runs.live() ? runs.shown() : nullptr;
  if (!shown || number == 0) return nullptr;
  if (std::exchange(run_, shown->row.id) != shown->row.id) children_.clear();
  interpreter::TaskId within = 0;
  for (const StartedRuns::Known& each : shown->started().wayTo(number)) {
    if (!known.find(each.number)) {
      ChildPtr again = known.recall(*each.child, {each.number, within, each.task});
      if (!again) return nullptr;
      children_.push_back(std::move(again));
    }
    within = each.number;
  }
  return known.find(number);
}

}  // namespace stepwright::session
