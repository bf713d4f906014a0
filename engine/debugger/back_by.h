// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace stepwright::debugger {

/// How far one goes back.
enum class BackBy : std::uint8_t { Phase, State };

}  // namespace stepwright::debugger
