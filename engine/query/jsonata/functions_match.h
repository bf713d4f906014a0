// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/query/jsonata/builtin.h"

namespace stepwright::query::jsonata {

/// The functions that look into texts: $contains, $match, $replace, $split.
[[nodiscard]] std::vector<Builtin> matchFunctions();

}  // namespace stepwright::query::jsonata
