// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/json/value.h"
#include "tests/bench/workload.h"

namespace stepwright::bench {

/// What a set of JSONata expressions costs with nothing around it: no history, no phases.
struct ExpressionCost {
  std::string name;
  std::int64_t evaluations = 0;  ///< in one round
  double medianMs = 0;           ///< of one round
  bool ok = false;               ///< the last round gave what it must
};

/// The expressions of a JSONata workload of Pass, Choice, Map and Succeed states, replayed the way
/// the machine would ask for them: again and again for about `seconds`. Each is compiled once,
/// beforehand.
[[nodiscard]] ExpressionCost measureExpressions(const Workload& workload, double seconds);

/// Single expressions over small data: a path, a sum, a call, an aggregate over 1,000 items.
[[nodiscard]] std::vector<ExpressionCost> measureSamples(double seconds);

[[nodiscard]] json::Value toJson(const ExpressionCost& cost);

}  // namespace stepwright::bench
