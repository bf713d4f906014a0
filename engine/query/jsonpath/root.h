// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace stepwright::query::jsonpath {

/// What a path begins at: `$`, `$$` or `$name`.
enum class Root : std::uint8_t { Input, Context, Variable };

}  // namespace stepwright::query::jsonpath
