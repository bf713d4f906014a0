// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layout/heights.h"

#include <algorithm>

namespace stepwright::layout {

namespace {

// Between two rows there is always some room.
double leastHeight(const Draft& draft, int channel) {
  if (channel <= 0 || channel >= draft.rows) return 0;
  return draft.placed.zone[at(channel)] > 0 ? draft.options.labelRowGap : draft.options.rowGap;
}

double neededHeight(const Draft& draft, int c) {
  const Placed& placed = draft.placed;
  const Channel& channel = placed.channels[at(c)];
  const bool empty = channel.tiers == 0 && placed.zone[at(c)] == 0 && placed.topZone[at(c)] == 0;
  double height =
      empty ? 0
            : marginTop(draft, c) + channel.need(TrackPitch, ChipPitch) + marginBottom(draft, c);
  if (draft.chipReach[at(c)][1] > 0) height += 4;
  return std::max(height, leastHeight(draft, c));
}

}  // namespace

double zoneFoot(const Scope& scope) { return scope.turned ? 16 : 24; }

double marginTop(const Draft& draft, int channel) {
  if (channel > draft.rows) return 14;
  const double top = draft.work.scope.turned ? TrackTop - 6 : TrackTop;
  return (channel == 0 ? 10 : top) + draft.placed.topZone[at(channel)];
}

double marginBottom(const Draft& draft, int channel) {
  const double zone = draft.placed.zone[at(channel)];
  if (channel > draft.rows) return 14;
  if (channel == draft.rows) return zone > 0 ? zone + 18 : 10;
  return zone > 0 ? zone + 10 + zoneFoot(draft.work.scope) : TrackBottom;
}

double rowEnd(const Placed& placed, int channel) {
  if (channel <= 0 || at(channel) > placed.rowY.size()) return placed.channelY[at(channel)];
  return placed.rowY[at(channel) - 1] + placed.rowHeight[at(channel) - 1];
}

void guessHeights(Draft& draft) {
  std::vector<char> used(draft.placed.channels.size(), 0);
  for (const Leg& leg : draft.legs) {
    if (leg.fromChannel >= 0) used[at(leg.fromChannel)] = 1;
    if (leg.toChannel >= 0) used[at(leg.toChannel)] = 1;
  }
  for (int c = 0; c < static_cast<int>(used.size()); ++c) {
    const double height = used[at(c)] != 0 ? marginTop(draft, c) + marginBottom(draft, c) : 0;
    draft.placed.channelHeight[at(c)] = std::max(height, leastHeight(draft, c));
  }
}

void measureChannels(Draft& draft) {
  for (int c = 0; c < static_cast<int>(draft.placed.channels.size()); ++c)
    draft.placed.channelHeight[at(c)] = neededHeight(draft, c);
}

bool growChannels(Draft& draft) {
  bool grown = false;
  for (int c = 0; c < static_cast<int>(draft.placed.channels.size()); ++c) {
    double& height = draft.placed.channelHeight[at(c)];
    const double needed = neededHeight(draft, c);
    if (needed <= height) continue;
    height = needed;
    grown = true;
  }
  return grown;
}

double channelTop(const Draft& draft, int channel) {
  const Placed& placed = draft.placed;
  if (channel <= draft.rows) return placed.channelY[at(channel)];
  const std::size_t g = at(channel - draft.rows - 1) / 2;
  if (channel == draft.channelAbove(static_cast<int>(g)))
    return placed.groupY[g] - placed.channelHeight[at(channel)];
  return placed.groupY[g] + placed.groupHeight[g];
}

double channelHeightOf(const Draft& draft, int channel) {
  const Placed& placed = draft.placed;
  if (channel < draft.rows) return placed.rowY[at(channel)] - placed.channelY[at(channel)];
  return placed.channelHeight[at(channel)];
}

double yOf(const Draft& draft, const Joint& joint, int channel) {
  if (channel >= 0) return channelTop(draft, channel);
  if (joint.kind == Joint::Top) return -1;
  if (joint.kind == Joint::Bottom) return draft.placed.height + 1;
  if (joint.kind == Joint::RowBottom) return draft.errorPortOf(joint.row);
  const Group& group = draft.block.groups[at(joint.group)];
  const Placed& inner = draft.inner(group.cells.front());
  const std::size_t row = at(joint.inner);
  return draft.placed.groupY[at(joint.group)] + inner.rowY[row] + inner.rowHeight[row] / 2;
}

double portLabelTop(const Placed& placed, int row, double length) {
  const double top = placed.rowY[at(row)], bottom = top + placed.rowHeight[at(row)];
  const double centred = bottom - ErrorPort - length / 2;
  return std::clamp(centred, top - PortLabelExcess / 4,
                    std::max(top, bottom + PortLabelExcess * 3 / 4 - length));
}

double endOf(const Draft& draft, const Joint& joint) {
  const Placed& placed = draft.placed;
  switch (joint.kind) {
    case Joint::Top:
      return 0;
    case Joint::Bottom:
      return placed.height;
    case Joint::Across:
      return placed.channelY[at(joint.row)] + placed.channelHeight[at(joint.row)] / 2;
    case Joint::GroupSide:
      return yOf(draft, joint, -1);
    case Joint::GroupTop:
      return placed.groupY[at(joint.group)];
    default:
      break;
  }
  const double y = joint.group >= 0 ? placed.groupY[at(joint.group)] : placed.rowY[at(joint.row)];
  if (joint.kind == Joint::RowTop) return y;
  if (joint.cell >= 0) return y + draft.inner(draft.cellOf(joint)).height;
  return y + placed.rowHeight[at(joint.row)];
}

}  // namespace stepwright::layout
