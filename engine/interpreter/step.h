// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "engine/interpreter/execution.h"
#include "engine/interpreter/input.h"
#include "engine/interpreter/journal.h"
#include "engine/interpreter/sink.h"

namespace stepwright::interpreter {

/// The one way forward: takes in one input.
[[nodiscard]] Execution step(Execution execution, const Input& input, Sink& sink);
/// The same in place.
void take(Execution& execution, const Input& input, Sink& sink);

/// Takes up to `turns` Turns (of fiber 0) in place; returns how many it took. It stops where no
/// fiber is ready, and after a step that gave a command.
std::uint64_t advance(Execution& execution, std::uint64_t turns, Sink& sink);

/// Plays a journal from the start: the same history, the same execution. No task is called:
/// commands are the sink's.
[[nodiscard]] Execution replay(ProgramPtr program, json::Value input, Identity identity,
                               const Journal& journal, Sink& sink);

}  // namespace stepwright::interpreter
