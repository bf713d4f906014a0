// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/query/jsonata/builtin.h"

namespace stepwright::query::jsonata {

/// The functions of other forms of text: URLs, Base64.
[[nodiscard]] std::vector<Builtin> encodingFunctions();

}  // namespace stepwright::query::jsonata
