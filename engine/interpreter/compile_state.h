// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/interpreter/handler.h"

#include <functional>
#include <memory>
#include <string_view>

#include "engine/interpreter/compiled.h"

namespace stepwright::interpreter {

/// The place of a state of the same machine, noState where there is none of that name.
using FindState = std::function<StateIndex(std::string_view)>;

/// Compiles one state, all but its place and its nested machines.
[[nodiscard]] Result<std::unique_ptr<CompiledState>> compileState(
    const asl::State& source, const FindState& find, query::jsonata::ExpressionCache& cache);

[[nodiscard]] const StateHandler& handlerOf(asl::StateType type);

}  // namespace stepwright::interpreter
