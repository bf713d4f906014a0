// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace stepwright::bench {

/// One thing that is done in the debugger, over a large run.
struct DebuggerCost {
  std::string run;   ///< "loop of 25,000 events"
  std::string name;  ///< "step back"
  int times = 0;
  double medianMs = 0, worstMs = 0;
  double budgetMs = 0;  ///< 0 = none
};

/// A loop of 25,000 events, then a Map of 10,000 items: stop, step, step back, slider, data tip,
/// compare, trail both ways; and the same runs without and with a breakpoint that is never hit.
[[nodiscard]] std::vector<DebuggerCost> measureDebugger();

}  // namespace stepwright::bench
