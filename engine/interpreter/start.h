// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/interpreter/execution.h"
#include "engine/interpreter/sink.h"

namespace stepwright::interpreter {

/// A new execution that has taken no step yet; emits ExecutionStarted.
[[nodiscard]] Execution start(ProgramPtr program, json::Value input, Identity identity, Sink& sink);

}  // namespace stepwright::interpreter
