// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/query/jsonata/builtin.h"

namespace stepwright::query::jsonata {

/// What only Step Functions has.
[[nodiscard]] std::vector<Builtin> awsFunctions();

}  // namespace stepwright::query::jsonata
