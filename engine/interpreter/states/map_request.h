// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "engine/interpreter/core.h"
#include "engine/interpreter/resource.h"

namespace stepwright::interpreter {

/// Asks, for the Map itself, what its reader or writer wants of S3; then it waits.
void askForMapRun(Core& core, Fiber& fiber, const Resource& resource, json::Value input,
                  bool stores);
/// The answer, once it has come; until then the fiber goes on waiting.
[[nodiscard]] std::optional<TaskOutcome> takeOutcome(Fiber& fiber);

}  // namespace stepwright::interpreter
