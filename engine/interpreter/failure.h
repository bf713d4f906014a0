// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "engine/base/result.h"
#include "engine/interpreter/core.h"
#include "engine/interpreter/state_error.h"

namespace stepwright::interpreter {

/// Errors of a state: how they come up, and what happens when nothing takes them.

/// The state cannot go on. `forced` = the debugger said so.
void failState(Core& core, Fiber& fiber, StateError error, bool forced = false);
/// The same for what an evaluation gave, with its EvaluationFailed event where AWS writes one. The
/// error's message has its full cause already.
void failState(Core& core, Fiber& fiber, const Error& error);
/// States.Runtime with the cause's usual beginning.
void failRuntime(Core& core, Fiber& fiber, std::string_view text);
/// The time of a child execution has run out.
void timeOutChild(Core& core, Fiber& child);
/// After an error nobody took: the fiber is over.
void failFiber(Core& core, Fiber& fiber);

}  // namespace stepwright::interpreter
