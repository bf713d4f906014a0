// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/interpreter/compiled.h"
#include "engine/interpreter/decision.h"
#include "engine/interpreter/frame.h"

namespace stepwright::interpreter {

/// The way on of a frame that has its output (Phase::Leave), by the place in the definition that it
/// was written at.
[[nodiscard]] Decision wayOf(const CompiledState& state, const Frame& frame);
/// The pointer of the field that names where it leads: "/States/A/Next",
/// "/States/C/Choices/0/Next".
[[nodiscard]] std::string pointerOf(const std::string& stateId, Decision::Way way,
                                    std::int32_t which);

}  // namespace stepwright::interpreter
