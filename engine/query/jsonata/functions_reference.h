// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/query/jsonata/builtin.h"

namespace stepwright::query::jsonata {

/// What only the reference has.
[[nodiscard]] std::vector<Builtin> referenceFunctions();

}  // namespace stepwright::query::jsonata
