// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/edit/intents.h"

namespace stepwright::edit {

/// Adds a Pass of that name at the end of a machine and lets a field name it as its target, in one
/// change: `pointer` is the object that has the field, a rule, a catcher or a state.
[[nodiscard]] Outcome addTarget(const asl::Document& document, std::string_view machine,
                                std::string_view pointer, std::string_view field,
                                std::string_view name);

}  // namespace stepwright::edit
