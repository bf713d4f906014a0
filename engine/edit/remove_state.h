// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/edit/intents.h"

namespace stepwright::edit {

/// Takes a state away; what led to it leads to where it led (healing).
[[nodiscard]] Outcome removeState(const asl::Document& document, const asl::StateId& state);

}  // namespace stepwright::edit
