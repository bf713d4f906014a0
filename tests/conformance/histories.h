// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/json/value.h"

namespace stepwright::conformance {

/// Compares two histories in the form of GetExecutionHistory; "" where they are the same. Where the
/// recorded order is one of several that AWS could have taken (branches or iterations at once, or
/// ids that the recorder blanked), they are compared as multisets without ids.
[[nodiscard]] std::string compareHistories(const json::Value& recorded, const json::Value& actual,
                                           bool idsNormalised);

}  // namespace stepwright::conformance
