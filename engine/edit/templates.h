// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/asl/model.h"

namespace stepwright::edit {

/// What a new state of that type holds, so that it is valid where it can be: without Next and End,
/// which depend on its place.
[[nodiscard]] json::Value newState(asl::StateType type, asl::QueryLanguage language);
/// A rule for a new edge out of a Choice.
[[nodiscard]] json::Value newRule(asl::QueryLanguage language);

}  // namespace stepwright::edit
