// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layout/draft.h"

namespace stepwright::layout {

/// How high the channels of a block are, and where things begin and end along the main direction.

/// Room in a channel before its first tier and after its last one.
[[nodiscard]] double marginTop(const Draft& draft, int channel);
[[nodiscard]] double marginBottom(const Draft& draft, int channel);
/// From the labels before a row to that row: room for the heads of their arrows.
[[nodiscard]] double zoneFoot(const Scope& scope);
/// Where the row above a channel ends; the channel begins lower where something tall hangs there.
[[nodiscard]] double rowEnd(const Placed& placed, int channel);
/// Placed::channelHeight before anything has a tier, then by the tiers that there are.
void guessHeights(Draft& draft);
void measureChannels(Draft& draft);
/// Where a channel has come to need more room than it has; true where there was one.
bool growChannels(Draft& draft);
[[nodiscard]] double channelTop(const Draft& draft, int channel);
/// With the room that what hangs beside the rows adds to it.
[[nodiscard]] double channelHeightOf(const Draft& draft, int channel);
/// Where a leg meets its channel, or what it meets instead where that is -1.
[[nodiscard]] double yOf(const Draft& draft, const Joint& joint, int channel);
/// Where a label of that length before the error port of a row begins.
[[nodiscard]] double portLabelTop(const Placed& placed, int row, double length);
/// Where a leg ends at the boxes that it leads from or to.
[[nodiscard]] double endOf(const Draft& draft, const Joint& joint);

}  // namespace stepwright::layout
