// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layout/layers.h"

#include <algorithm>

#include "engine/layout/heights.h"
#include "engine/layout/silhouette.h"

namespace stepwright::layout {

Layers::Layers(const Draft& draft) : draft_(draft) {
  for (const Lane& lane : draft.placed.lanes) {
    if (lane.toGroup) trunks_.push_back(&lane);
  }
}

Layer Layers::of(const Lane& lane) const {
  if (lane.wish == Wish::Usual && hangsFree(lane)) return Layer::Straight;
  return belongsOutside(lane) ? Layer::Outer : Layer::Inner;
}

bool Layers::belongsOutside(const Lane& lane) const {
  if (lane.wish == Wish::Inside || !freeOutside(lane)) return false;
  return lane.wish == Wish::Outside || !withinTrunk(lane);
}

bool Layers::freeOutside(const Lane& lane) const {
  if (lane.toGroup || lane.meetsGroup) return false;
  if (lane.fromGroup >= 0 && !leavesOutward(lane)) return false;
  return std::all_of(lane.channels.begin(), lane.channels.end(), [&](int c) {
    const double y = draft_.placed.channelY[at(c)];  // tracks keep away from a channel's ends
    return clearOfGroups(lane.side, y + 8, y + channelHeightOf(draft_, c) - 8, -1);
  });
}

// Out of the foot of a hanging block away from the rows.
bool Layers::leavesOutward(const Lane& lane) const {
  const int below = draft_.channelAbove(lane.fromGroup) + 1;
  const double y = channelTop(draft_, below);
  return clearOfGroups(lane.side, y, y + channelHeightOf(draft_, below), lane.fromGroup);
}

// A short lane stays inside of the trunk that leads past it to a hanging block.
bool Layers::withinTrunk(const Lane& lane) const {
  return std::any_of(trunks_.begin(), trunks_.end(), [&](const Lane* trunk) {
    return trunk->side == lane.side && trunk->first <= lane.first && lane.last <= trunk->last;
  });
}

// Out of a hanging block straight down: where no other block hangs below it.
bool Layers::hangsFree(const Lane& lane) const {
  if (lane.fromGroup < 0 || lane.up || lane.toGroup) return false;
  const auto& groups = draft_.block.groups;
  const Group& from = groups[at(lane.fromGroup)];
  const double end = (lane.last + 1) * Silhouette::Grain;
  for (std::size_t g = at(lane.fromGroup) + 1; g < groups.size(); ++g) {
    const bool sameRow = groups[g].row == from.row && !groups[g].beside;
    if (groups[g].side == lane.side && draft_.placed.groupY[g] - GroupGap < end && !sameRow)
      return false;
  }
  return from.cells.size() == 1;
}

bool Layers::clearOfGroups(int side, double top, double bottom, int except) const {
  const auto& groups = draft_.block.groups;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    if (groups[g].side != side || static_cast<int>(g) == except) continue;
    const double y = draft_.placed.groupY[g];
    if (y < bottom && top < y + draft_.contentHeight(groups[g])) return false;
  }
  return true;
}

}  // namespace stepwright::layout
