// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

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
/// Of an edge that leaves that Choice: its rule, -1 for the Default; nothing of another edge.
[[nodiscard]] std::optional<int> ruleOf(std::string_view stateId, std::string_view edge);

}  // namespace stepwright::interpreter
