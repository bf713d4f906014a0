// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace stepwright::asl {

/// What a definition is made for; no definition says it. Express workflows may not use some
/// integrations.
enum class WorkflowType : std::uint8_t { Standard, Express };

}  // namespace stepwright::asl
