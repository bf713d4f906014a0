// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "engine/edit/intents.h"
#include "engine/edit/selection.h"

namespace stepwright::edit {

/// Moves states along the way and in the text at once, as the outline shows them: to `place`, and
/// there before the state of that name, "" = behind all. Where the way stays as it is, or cannot go
/// so, states of the same machine still change their order in the text. In YAML a state that moves
/// along the way stays where it is written.
[[nodiscard]] Outcome reorder(const asl::Document& document, const Selection& states,
                              const Place& place, std::string_view before);
/// Where a state of that name stands after it was moved to the place.
[[nodiscard]] asl::StateId stateAtPlace(const Place& place, std::string_view name);

}  // namespace stepwright::edit
