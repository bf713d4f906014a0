// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/wording.h"

/// Why a workflow cannot be exported.
namespace stepwright::exporting::refusals {

inline constexpr Wording noState{"definition.broken", "it has no state that could be read",
                                 "Run `stepwright validate` to see why."};

}  // namespace stepwright::exporting::refusals
