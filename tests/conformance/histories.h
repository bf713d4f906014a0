// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>

#include "tests/conformance/compare.h"

namespace stepwright::conformance {

/// Compares two histories in the form of GetExecutionHistory; "" where they are the same. Where the
/// recorded order is one of several that AWS could have taken (branches or iterations at once, or
/// ids that the recorder blanked), they are compared as multisets without ids.
/// A difference that `forgiven` takes does not count.
using Forgive = std::function<bool(const Difference&)>;
[[nodiscard]] std::string compareHistories(const json::Value& recorded, const json::Value& actual,
                                           bool idsNormalised, const Forgive& forgiven = {});

}  // namespace stepwright::conformance
