// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/wording.h"

/// Why a run cannot go on.
namespace stepwright::runtime::refusals {

inline constexpr Wording otherway{
    "store.torn", "the run \"%1\" does not go as its journal says that it went",
    "Another version of this program may have begun it: go on with that one, or begin it anew."};

}  // namespace stepwright::runtime::refusals
