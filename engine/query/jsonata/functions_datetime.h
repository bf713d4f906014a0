// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/query/jsonata/builtin.h"

namespace stepwright::query::jsonata {

/// The functions of dates and times.
[[nodiscard]] std::vector<Builtin> datetimeFunctions();

}  // namespace stepwright::query::jsonata
