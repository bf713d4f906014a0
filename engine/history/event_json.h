// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/history/event.h"
#include "engine/json/value.h"

namespace stepwright::history {

/// The event in the exact shape of GetExecutionHistory; absent keys are left out.
[[nodiscard]] json::Value toJson(const Event& event);

}  // namespace stepwright::history
