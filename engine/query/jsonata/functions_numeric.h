// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/query/jsonata/builtin.h"

namespace stepwright::query::jsonata {

/// The functions of numbers, and those that sum up arrays of them.
[[nodiscard]] std::vector<Builtin> numericFunctions();

}  // namespace stepwright::query::jsonata
