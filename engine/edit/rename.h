// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/edit/intents.h"

namespace stepwright::edit {

/// Gives a state a new name, and every StartAt, Next, Default, Choices[].Next and Catch[].Next that
/// meant it.
[[nodiscard]] Outcome renameState(const asl::Document& document, const asl::StateId& state,
                                  std::string_view name);

/// Gives a variable a new name at these places, which are all that name it. Another one may have
/// that name where neither is seen from the other: in the other branch of a Parallel, on the other
/// side of a distributed Map.
[[nodiscard]] Outcome renameVariable(const asl::Document& document,
                                     const std::vector<text::Range>& places, std::string_view name);

/// A name that no state of the document has: "Pass", "Pass 2", "Pass 3", …
[[nodiscard]] std::string uniqueName(const asl::Document& document, std::string_view wanted);
/// Whether a state has the name that a new one of its type gets: nobody has named it yet.
[[nodiscard]] bool isUsualName(std::string_view name, asl::StateType type);

}  // namespace stepwright::edit
