// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/interpreter/compiled.h"
#include "engine/interpreter/frame.h"

namespace stepwright::interpreter {

/// Who deals with the frame's error: a place in the definition's Retry or Catch.

/// The retrier that takes the frame's error now, -1 where there is none or its tries are used up.
[[nodiscard]] int retrierFor(const CompiledState& state, const Frame& frame);
/// The catcher that takes it, -1 where there is none.
[[nodiscard]] int catcherFor(const CompiledState& state, const Frame& frame);
/// True where the frame's error leads to another try, or already waits for it.
[[nodiscard]] bool willBeRetried(const CompiledState& state, const Frame& frame);

}  // namespace stepwright::interpreter
