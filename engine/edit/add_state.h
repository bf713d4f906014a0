// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/edit/section.h"

#include "engine/edit/intents.h"

namespace stepwright::edit {

/// Adds a state of that type with a unique name and what its type requires, wired at the place.
[[nodiscard]] Outcome addState(const asl::Document& document, asl::StateType type,
                               const Place& place);
/// The same with given content; `json` is the state's object, its Next and End are set by the
/// place.
[[nodiscard]] Outcome addState(const asl::Document& document, std::string_view name,
                               std::string_view json, const Place& place);

/// Adds states at the place, one after the other in the text; the place leads to `entry`.
[[nodiscard]] Outcome addCarried(const asl::Document& document, const Making& made,
                                 const std::string& entry, const Place& place);

}  // namespace stepwright::edit
