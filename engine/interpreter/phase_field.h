// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "engine/asl/model.h"
#include "engine/interpreter/phase.h"

namespace stepwright::interpreter {

/// The field of the data flow that a phase takes a state's data through, as the state's language
/// calls it: "InputPath", "Arguments", "ItemsPath" …; "" where the phase has none of its own.
[[nodiscard]] std::string_view fieldOf(Phase phase, const asl::State& state);

}  // namespace stepwright::interpreter
