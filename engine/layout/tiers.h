// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layout/draft.h"

namespace stepwright::layout {

/// The horizontal pieces of a block's legs: nets in its channels, each on a tier with a height.
/// Rows, columns and tracks stand.
void layTiers(Draft& draft);

}  // namespace stepwright::layout
