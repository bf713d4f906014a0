// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layout/draft.h"

namespace stepwright::layout {

/// The horizontal pieces of a block's flows: nets in its channels, each on a track with a height.
/// Rows, columns and lanes stand.
void layTracks(Draft& draft);

}  // namespace stepwright::layout
