// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/edit/intents.h"

namespace stepwright::edit {

/// Lets an edge begin at another state of the same machine: a rule with all that it says goes to
/// another Choice, a catcher to another state that may catch, the way on of one state becomes that
/// of another. Refused where that state has no such edges.
[[nodiscard]] Outcome moveTail(const asl::Document& document, std::string_view edgePointer,
                               const asl::StateId& from);

/// What of an edge one line can say: the condition of a rule in JSONata without its {% %}, the
/// names of the errors of a catcher with commas between them; nothing of other edges.
[[nodiscard]] std::optional<std::string> edgeText(const asl::Document& document,
                                                  std::string_view edgePointer);
[[nodiscard]] Outcome setEdgeText(const asl::Document& document, std::string_view edgePointer,
                                  std::string_view text);

}  // namespace stepwright::edit
