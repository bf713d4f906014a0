// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "engine/asl/model.h"
#include "engine/session/debug_run.h"

namespace stepwright::session {

/// The next child execution of a distributed Map, of `count`, after that one and from the start
/// again, in whose data the text stands, in letters of either case: what it was given and gave,
/// what its Tasks were sent and answered. Nothing of a run whose children nobody kept.
[[nodiscard]] std::optional<int> nextChildWith(const DebugRun& run, const asl::StateId& map,
                                               int count, int after, std::string_view text);

}  // namespace stepwright::session
