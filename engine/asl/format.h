// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace stepwright::asl {

/// How the text of a definition is written.
enum class Format : std::uint8_t { Json, Yaml };

}  // namespace stepwright::asl
