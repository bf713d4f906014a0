// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/query/jsonata/builtin.h"

namespace stepwright::query::jsonata {

/// The functions that call one: $map, $filter, $reduce and their like.
[[nodiscard]] std::vector<Builtin> higherOrderFunctions();

}  // namespace stepwright::query::jsonata
