// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "engine/query/jsonata/builtin.h"
#include "engine/query/jsonata/surroundings.h"

namespace stepwright::query::jsonata {

/// The function of that name in a dialect, or null.
[[nodiscard]] const Builtin* findBuiltin(std::string_view name, Dialect dialect);
/// The functions of a dialect in the order of their names.
[[nodiscard]] std::vector<const Builtin*> allBuiltins(Dialect dialect);

}  // namespace stepwright::query::jsonata
