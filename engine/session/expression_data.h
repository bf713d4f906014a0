// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "engine/analysis/place_data.h"
#include "engine/base/phrase.h"
#include "engine/json/value.h"
#include "engine/session/debug_run.h"

namespace stepwright::session {

/// What an expression came to in a state of a run, up to a moment.
struct ExpressionData {
  int times = 0;                        ///< how often the state was entered
  std::optional<json::Value> now, was;  ///< the last time, and the time before
  Phrase problem;                       ///< why it has none now; "" where it just has none
};

/// The moment of a run that somebody looks at, and of its items and branches which.
struct LookedAt {
  std::int64_t event = 0;
  std::size_t moves = 0;    ///< Moment::moves
  std::uint32_t fiber = 0;  ///< in focus; 0 = of none it is known that it stands somewhere
  analysis::ItemFocus items;
};
[[nodiscard]] LookedAt lookedAt(const Moment& moment);

/// With the data and variables of the state where the fiber in focus stands in it; else as it was
/// left by then, or as far as it came. Of several items the one in focus is told of, and no other.
[[nodiscard]] ExpressionData expressionAt(const DebugRun& run, const asl::StateId& state,
                                          const std::string& expression, const LookedAt& at);

}  // namespace stepwright::session
