// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runtime/run.h"
#include "engine/session/session.h"

namespace stepwright::session::test {

/// Runs a definition to its end through the window's own door, on the session's thread, and gives
/// what the window then knows of it. Nothing stops it on the way.
[[nodiscard]] runtime::RunResult wholeRun(const asl::Document& document, const json::Value& input,
                                          const tasks::MockSet& mocks, const RunOptions& options);

}  // namespace stepwright::session::test
