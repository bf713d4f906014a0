// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/query/jsonata/builtin.h"

namespace stepwright::query::jsonata {

/// The functions of texts: $substring, $trim, $join and their like.
[[nodiscard]] std::vector<Builtin> stringFunctions();

}  // namespace stepwright::query::jsonata
