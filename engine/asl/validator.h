// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/asl/catalogue/source.h"
#include "engine/asl/definition.h"
#include "engine/asl/problem.h"
#include "engine/asl/workflow_type.h"

namespace stepwright::asl {

/// Everything that is wrong with a definition as one of its type, or that its author should know,
/// sorted by place. A text that cannot be read to its end gives its syntax problems only: what
/// follows from them helps nobody.
/// Without a catalogue nothing is said of what the actions of AWS are and take.
[[nodiscard]] std::vector<Problem> validate(const Definition& definition,
                                            const CatalogueSource& catalogue = {});

/// The same as AWS's ValidateStateMachineDefinition says it: a text that is no JSON gives the one
/// complaint of AWS's own parser, in its words; advice of ours is left out.
[[nodiscard]] std::vector<Problem> validateAsAws(const Definition& definition,
                                                 WorkflowType type = WorkflowType::Standard);

/// What CreateStateMachine answers to a definition with such errors; "" where there are none.
[[nodiscard]] std::string refusalText(const std::vector<Problem>& problems);

}  // namespace stepwright::asl
