// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/interpreter/compiled.h"
#include "engine/interpreter/core.h"
#include "engine/interpreter/state_error.h"

namespace stepwright::interpreter {

/// What the Map that the fiber stands in has beyond an inline one.
[[nodiscard]] const CompiledDistributed& distributedOf(Core& core, const Fiber& fiber);

/// Keeps of a child execution that is about to be taken out what its record will say. `error`: null
/// where it succeeded.
void noteChildEnd(Core& core, Fiber& parent, const Fiber& child, const StateError* error);
/// All that DescribeExecution would tell of the child of that item; in the order of their names, as
/// the service writes them.
[[nodiscard]] json::Value recordOf(Core& core, const Fiber& fiber, std::size_t index);
/// {"Included": true}: that the data before it is there.
[[nodiscard]] json::Value includedDetails();

}  // namespace stepwright::interpreter
