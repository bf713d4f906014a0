// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layout/draft.h"

namespace stepwright::layout {

/// A rule out of its order costs more than a crossing, one that leads back up less.
inline constexpr int OrderCost = 15, LoopOrderCost = 4;

/// Where edges leave the nodes of the block: Leg::fromX of those that begin at one, and
/// Draft::disorder. Tracks have been chosen.
void placePorts(Draft& draft);

}  // namespace stepwright::layout
