// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "engine/base/result.h"
#include "engine/debugger/event_log.h"

namespace stepwright::facade {

/// Reads the answer of GetExecutionHistory (`{"events": […]}`, or the bare list), newest first or
/// last.
[[nodiscard]] Result<debugger::EventLog> readHistory(std::string_view text);

}  // namespace stepwright::facade
