// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/asl/problem.h"

namespace stepwright::asl {

class Document;

/// What a definition is checked for; Express workflows may not use some integrations.
enum class WorkflowType : std::uint8_t { Standard, Express };

/// Everything that is wrong with a document or that its author should know, sorted by place. A text
/// that cannot be read to its end gives its syntax problems only: what follows from them helps
/// nobody.
[[nodiscard]] std::vector<Problem> validate(const Document& document,
                                            WorkflowType type = WorkflowType::Standard);

/// The same as AWS's ValidateStateMachineDefinition says it: a text that is no JSON gives the one
/// complaint of AWS's own parser, in its words; advice of ours is left out.
[[nodiscard]] std::vector<Problem> validateAsAws(const Document& document,
                                                 WorkflowType type = WorkflowType::Standard);

/// What CreateStateMachine answers to a definition with such errors; "" where there are none.
[[nodiscard]] std::string refusalText(const std::vector<Problem>& problems);

}  // namespace stepwright::asl
