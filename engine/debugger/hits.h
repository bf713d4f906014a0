// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "engine/interpreter/execution.h"

namespace stepwright::debugger {

/// How often the breakpoints of one run were hit. A hit is known by the fiber and the step that
/// brought it there, so that going back and forward again counts it once; what was hit after a
/// moment is no part of it.
class Hits {
 public:
  /// What is counted of the calls that leave this machine, among the breakpoints.
  static constexpr std::uint32_t leavingCalls = ~std::uint32_t{0};
  /// Notes that the fiber stands at the breakpoint; false where that was counted before.
  bool add(std::uint32_t breakpoint, const interpreter::Execution& execution,
           const interpreter::Fiber& fiber);
  /// Up to that moment, which is told by Execution::steps.
  [[nodiscard]] int count(std::uint32_t breakpoint, std::uint64_t steps) const;
  /// Forgets what came after that moment: a fork has the hits of its own past.
  void cut(std::uint64_t steps);

 private:
  struct Counted {
    std::map<std::pair<std::uint64_t, interpreter::FiberId>, std::uint64_t> places;
    std::vector<std::uint64_t> times;  ///< the steps done when each was hit; sorted
  };
  std::map<std::uint32_t, Counted> byBreakpoint_;
};

}  // namespace stepwright::debugger
