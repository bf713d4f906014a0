// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/interpreter/core.h"

namespace stepwright::interpreter {

/// The phase Retry: is there a retrier for the frame's error, and how long does it wait.
void retryPhase(Core& core, Fiber& fiber);
/// The retrier's delay is over: the state's work begins again.
void retryNow(Core& core, Fiber& fiber);
/// The phase Catch: is there a catcher; where there is none, the fiber fails.
void catchPhase(Core& core, Fiber& fiber);

}  // namespace stepwright::interpreter
