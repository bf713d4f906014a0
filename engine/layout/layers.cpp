// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layout/layers.h"

#include <algorithm>

#include "engine/layout/heights.h"
#include "engine/layout/silhouette.h"

namespace stepwright::layout {

Layers::Layers(const Draft& draft) : draft_(draft) {
  for (const Track& track : draft.placed.tracks) {
    if (track.toGroup) trunks_.push_back(&track);
  }
}

Layer Layers::of(const Track& track) const {
  if (track.wish == Wish::Usual && hangsFree(track)) return Layer::Straight;
  if (track.pastBefore >= 0 && track.wish != Wish::Inside && reachedOutside(track) &&
      (track.fromGroup < 0 || leavesOutward(track)))
    return Layer::Past;
  return belongsOutside(track) ? Layer::Outer : Layer::Inner;
}

bool Layers::belongsOutside(const Track& track) const {
  if (track.wish == Wish::Inside || !freeOutside(track)) return false;
  return track.wish == Wish::Outside || !(withinTrunk(track) || leavesInward(track));
}

bool Layers::freeOutside(const Track& track) const {
  if (track.toGroup || track.meetsGroup) return false;
  return (track.fromGroup < 0 || leavesOutward(track)) && reachedOutside(track);
}

// Nothing that hangs is between it and the ways that come to it or leave it.
bool Layers::reachedOutside(const Track& track) const {
  const bool reached = std::all_of(track.acrossAt.begin(), track.acrossAt.end(), [&](double y) {
    return clearOfGroups(track.side, y - 8, y + 8, -1);
  });
  if (!reached) return false;
  return std::all_of(track.channels.begin(), track.channels.end(), [&](int c) {
    const double y = draft_.placed.channelY[at(c)];  // tiers keep away from a channel's ends
    return clearOfGroups(track.side, y + 8, y + channelHeightOf(draft_, c) - 8, -1);
  });
}

// Out of the foot of a hanging block away from the rows, or out of its head where it leads up.
bool Layers::leavesOutward(const Track& track) const {
  const int above = draft_.channelAbove(track.fromGroup);
  const auto clear = [&](int channel) {
    const double y = channelTop(draft_, channel);
    return clearOfGroups(track.side, y, y + channelHeightOf(draft_, channel), track.fromGroup);
  };
  return clear(above + 1) && (!track.leavesHead || clear(above));
}

// In the left-right direction the head of a hanging block is nearer to the rows than its foot.
bool Layers::leavesInward(const Track& track) const {
  return track.leavesHead && draft_.work.scope.turned;
}

// A short track stays inside of the trunk that leads past it to a hanging block.
bool Layers::withinTrunk(const Track& track) const {
  return std::any_of(trunks_.begin(), trunks_.end(), [&](const Track* trunk) {
    return trunk->side == track.side && trunk->first <= track.first && track.last <= trunk->last;
  });
}

// Out of a hanging block straight down: where no other block hangs below it.
bool Layers::hangsFree(const Track& track) const {
  if (track.fromGroup < 0 || track.up || track.toGroup) return false;
  const auto& groups = draft_.block.groups;
  const Group& from = groups[at(track.fromGroup)];
  const double end = (track.last + 1) * Silhouette::Grain;
  for (std::size_t g = at(track.fromGroup) + 1; g < groups.size(); ++g) {
    const bool sameRow = groups[g].row == from.row && !groups[g].beside;
    if (standsBeyond(static_cast<int>(g), track)) continue;
    if (groups[g].side == track.side && draft_.placed.groupY[g] - GroupGap < end && !sameRow)
      return false;
  }
  return from.cells.size() == 1;
}

// A group that is reached past the one which the track comes out of.
bool Layers::standsBeyond(int group, const Track& track) const {
  const int head = Silhouette::slotOf(draft_.placed.groupY[at(track.fromGroup)]);
  return std::any_of(trunks_.begin(), trunks_.end(), [&](const Track* trunk) {
    return trunk->pastBefore == group && trunk->first <= head && of(*trunk) == Layer::Past;
  });
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
