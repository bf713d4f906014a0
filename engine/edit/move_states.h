// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/edit/intents.h"
#include "engine/edit/selection.h"

namespace stepwright::edit {

/// Takes several states away; what led into them leads to where they led.
[[nodiscard]] Outcome removeStates(const asl::Document& document, const Selection& states);

/// Takes the selection out and puts it elsewhere, in the same or another machine; the old place
/// heals.
[[nodiscard]] Outcome moveStates(const asl::Document& document, const Selection& states,
                                 const Place& place);

/// Moves a state among its siblings in the text, before another one (or to the end, ""); the flow
/// stays as it is.
[[nodiscard]] Outcome moveInText(const asl::Document& document, const asl::StateId& state,
                                 std::string_view beforeName);

}  // namespace stepwright::edit
