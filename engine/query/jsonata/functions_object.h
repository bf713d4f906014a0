// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/query/jsonata/builtin.h"

namespace stepwright::query::jsonata {

/// The functions of objects, and of any value.
[[nodiscard]] std::vector<Builtin> objectFunctions();

}  // namespace stepwright::query::jsonata
