// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/history/event.h"
#include "engine/json/value.h"

namespace stepwright::replay {

/// What an event says of what a definition did, as an object: "input" of a state that is entered,
/// "output" and "variables" of one that is left, "parameters", "resource" and timeouts of a task,
/// "length" of a Map, "status", "output", "error" and "cause" of the execution's end. Neither times
/// nor ids, and nothing that comes from without: results and errors of tasks.
[[nodiscard]] json::Value factsOf(const history::Event& event);

}  // namespace stepwright::replay
