// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/edit/intents.h"
#include "engine/edit/selection.h"

namespace stepwright::edit {

/// Makes a state one of another type; fields that both types have stay as they are.
[[nodiscard]] Outcome changeType(const asl::Document& document, const asl::StateId& state,
                                 asl::StateType type);

}  // namespace stepwright::edit
