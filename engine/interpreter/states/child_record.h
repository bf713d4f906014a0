// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/interpreter/compiled.h"
#include "engine/interpreter/core.h"
#include "engine/interpreter/state_error.h"

namespace stepwright::interpreter {

/// What the Map that the fiber stands in has beyond an inline one.
[[nodiscard]] const CompiledDistributed& distributedOf(Core& core, const Fiber& fiber);

/// Keeps of a child execution that is about to be taken out what the Map's result or its files will
/// say of it. `error`: of one that has failed; `output`: of one that has succeeded.
void noteChildEnd(Core& core, Fiber& parent, const Fiber& child, EndedChild::End end,
                  const StateError* error, const json::Value& output = {});
/// How many items a child execution was given.
[[nodiscard]] std::size_t itemsOf(Core& core, const Fiber& parent, const Fiber& child);
/// {"Included": true}: that the data before it is there.
[[nodiscard]] json::Value includedDetails();

}  // namespace stepwright::interpreter
