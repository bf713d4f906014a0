// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layout/draft.h"
#include "engine/layout/silhouette.h"

namespace stepwright::layout {

/// The contour of a block that has been placed: what `sides` holds, and its lines.
[[nodiscard]] Contour contourOf(const Draft& draft, Silhouette sides);
/// Draft::cellShapes and groupShapes: the contours of the blocks within, with the ways out of them
/// down to where their row or group ends.
void shapeCells(Draft& draft);

}  // namespace stepwright::layout
