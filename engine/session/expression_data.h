// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "engine/analysis/place_data.h"
#include "engine/base/phrase.h"
#include "engine/json/value.h"
#include "engine/session/debug_run.h"

namespace stepwright::session {

/// What an expression came to in a state of a run, up to an event.
struct ExpressionData {
  int times = 0;                        ///< how often the state was entered
  std::optional<json::Value> now, was;  ///< the last time, and the time before
  Phrase problem;                       ///< why it has none now; "" where it just has none
};

/// With the data and variables of the state as it was left by then, or as far as it came. Of
/// several items and branches the one in focus is told of, where it came by.
[[nodiscard]] ExpressionData expressionAt(const DebugRun& run, const asl::StateId& state,
                                          const std::string& expression, std::int64_t event,
                                          const analysis::ItemFocus& focus = {});

}  // namespace stepwright::session
