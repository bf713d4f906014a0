// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <string_view>

#include "engine/asl/model.h"
#include "engine/base/result.h"
#include "engine/interpreter/compiled.h"
#include "engine/query/jsonata/expression_cache.h"

namespace stepwright::interpreter {

/// The place of a state of the same machine, noState where there is none of that name.
using FindState = std::function<StateIndex(std::string_view)>;

/// Compiles one state, all but its place and its nested machines.
[[nodiscard]] Result<std::unique_ptr<CompiledState>> compileState(
    const asl::State& source, const FindState& find, query::jsonata::ExpressionCache& cache);

}  // namespace stepwright::interpreter
