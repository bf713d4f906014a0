// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>

#include "engine/interpreter/core.h"

namespace stepwright::interpreter {

/// Branches and iterations: how they begin, and what their end does to the state that they belong
/// to.

/// A fiber of its own below `parent`, before the first state of that machine.
FiberId startChild(Core& core, Fiber& parent, MachineIndex machine, std::int64_t index,
                   json::Value input);
/// A child execution begins now; one of type Express has so long as the quotas say.
void beginTime(const Execution& execution, bool express, Fiber& child);
/// How many iterations of that Map may live at once.
[[nodiscard]] std::size_t mostAtOnce(Core& core, const Fiber& map);
/// The child has come to the end of its machine: its result is the parent's, which may go on.
void childSucceeded(Core& core, Fiber& child, json::Value output);
/// Ends every fiber below that one, with the …Aborted events of the states it stood in.
void abortBelow(Core& core, const Fiber& parent, std::int64_t previous);
/// The details of an iteration's event.
[[nodiscard]] std::shared_ptr<const history::EventExtra> indexExtra(std::int64_t index);

}  // namespace stepwright::interpreter
