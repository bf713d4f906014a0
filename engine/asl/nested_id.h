// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "engine/asl/model.h"

namespace stepwright::asl {

/// What a state of an execution that a Task started is called beside the states of the Task's own
/// definition: "/States/Ship!/States/Pack". What such a state starts itself is named by the same
/// rule, the outermost Task first.
[[nodiscard]] StateId nestedId(const StateId& task, const StateId& own);

struct NestedId {
  StateId task;  ///< the outermost one
  StateId own;   ///< the rest, as the definition has it that the Task started
};
/// Nothing for a state of the definition itself.
[[nodiscard]] std::optional<NestedId> splitNested(const StateId& id);

}  // namespace stepwright::asl
