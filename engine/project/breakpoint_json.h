// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/debugger/breakpoint.h"
#include "engine/json/value.h"

namespace stepwright::project {

/// [{"state": id, "kind": one of Breakpoint::kindIds, "edge", "error", "variable", "phase",
/// "expression", "group", "armedBy": place in this list from 1, "enabled", "once", "condition",
/// "hits": "="|">="|"multiple", "count", "log", "stops", "item"}]; what has its default is left
/// out. `place` is the value's pointer. Ids count from 1.
[[nodiscard]] Result<std::vector<debugger::Breakpoint>> breakpointsFrom(const json::Value& value,
                                                                        std::string_view place);
[[nodiscard]] json::Value toJson(const std::vector<debugger::Breakpoint>& breakpoints);

/// {"uncaughtError", "anyError", "anyRetry", "end", "leavesMachine"}, each true or false.
[[nodiscard]] Result<debugger::GlobalStops> stopsFrom(const json::Value& value,
                                                      std::string_view place);
[[nodiscard]] json::Value toJson(const debugger::GlobalStops& stops);

}  // namespace stepwright::project
