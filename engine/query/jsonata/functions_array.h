// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/query/jsonata/builtin.h"

namespace stepwright::query::jsonata {

/// The functions of arrays.
[[nodiscard]] std::vector<Builtin> arrayFunctions();

}  // namespace stepwright::query::jsonata
