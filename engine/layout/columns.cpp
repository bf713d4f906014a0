// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layout/columns.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "engine/layout/heights.h"
#include "engine/layout/layers.h"

namespace stepwright::layout {

namespace {

// A lane is options.laneGap away from a box, less from another lane.
constexpr double LaneToLane = 14;

/// The lanes of a block by their layers, each in the order in which they are placed.
struct LanesByLayer {
  explicit LanesByLayer(Draft& draft) {
    const Layers layers(draft);
    for (Lane& lane : draft.placed.lanes) of(layers.of(lane)).push_back(&lane);
    std::stable_sort(inner.begin(), inner.end(),
                     [](const Lane* a, const Lane* b) { return shortness(*a) < shortness(*b); });
    std::stable_sort(outer.begin(), outer.end(), [](const Lane* a, const Lane* b) {
      return std::pair(a->last - a->first, -a->reach) < std::pair(b->last - b->first, -b->reach);
    });
  }

  std::vector<Lane*> inner, straight, outer;

 private:
  std::vector<Lane*>& of(Layer layer) {
    if (layer == Layer::Straight) return straight;
    return layer == Layer::Outer ? outer : inner;
  }

  // Of those that rise together the highest comes first.
  static std::pair<int, double> shortness(const Lane& lane) {
    return {lane.riseTo > 0 ? 0 : lane.last - lane.first, lane.riseTo};
  }
};

}  // namespace

void Columns::place() {
  silhouette_.trace(draft_);
  findSpans();
  const LanesByLayer lanes(draft_);
  for (Lane* lane : lanes.inner) placeLane(*lane);
  if (!lanes.straight.empty()) inner_ = silhouette_;
  auto& groups = draft_.block.groups;
  for (std::size_t g = 0; g < groups.size(); ++g) placeGroup(groups[g], g);
  for (Lane* lane : lanes.straight) placeStraight(*lane);
  for (Lane* lane : lanes.outer) placeLane(*lane);
  draft_.placed.left = silhouette_.side(-1).most(0, silhouette_.slots() - 1);
  draft_.placed.right = silhouette_.side(1).most(0, silhouette_.slots() - 1);
}

void Columns::findSpans() {
  for (Lane& lane : draft_.placed.lanes) {
    lane.first = silhouette_.slots();
    lane.last = 0;
    lane.reach = lane.riseTo = 0;
    lane.channels.clear();
  }
  for (const Flow& flow : draft_.flows) {
    if (flow.lane < 0) continue;
    Lane& lane = draft_.placed.lanes[at(flow.lane)];
    if (flow.to.kind == Stop::GroupSide && flow.fromChannel >= 0) {
      const double y = yOf(draft_, flow.to, -1);
      if (y < channelTop(draft_, flow.fromChannel)) lane.riseTo = y;
    }
    if (flow.before < 0) lane.reach = std::max(lane.reach, lane.side * draft_.fromPin(flow));
    widenSpan(lane, flow.from, flow.fromChannel);
    widenSpan(lane, flow.to, flow.toChannel);
  }
}

void Columns::widenSpan(Lane& lane, const Stop& stop, int channel) const {
  const int slot = silhouette_.slotAt(yOf(draft_, stop, channel));
  const auto [first, last] =
      channel >= 0 ? silhouette_.slotsOfChannel(draft_, channel) : std::pair(slot, slot);
  lane.first = std::min(lane.first, first);
  lane.last = std::max(lane.last, last);
  if (channel >= 0 && channel <= draft_.rows) lane.channels.push_back(channel);
}

void Columns::placeLane(Lane& lane) {
  const double gap = draft_.options.laneGap;
  Skyline& side = silhouette_.side(lane.side);
  double x = side.most(lane.first, lane.last) + gap;
  for (const Lane::Chip& chip : lane.chips) {
    const auto [first, last] = slotsOfChip(chip);
    x = std::max(x, side.most(first, last) + gap - LaneToLane + 8 + chip.half);
  }
  side.raise(lane.first, lane.last, x - gap + LaneToLane);
  for (const Lane::Chip& chip : lane.chips) {
    const auto [first, last] = slotsOfChip(chip);
    side.raise(first, last, x + chip.half);
  }
  lane.x = lane.side * x;
}

std::pair<int, int> Columns::slotsOfChip(const Lane::Chip& chip) const {
  if (chip.channel >= 0) return silhouette_.slotsOfChannel(draft_, chip.channel);
  const double bottom = draft_.placed.rowY[at(chip.row)] + draft_.placed.rowHeight[at(chip.row)];
  return {silhouette_.slotAt(bottom - chip.height - 8), silhouette_.slotAt(bottom)};
}

// Right below where it comes out of the group, or as any other lane where something is in the way.
void Columns::placeStraight(Lane& lane) {
  const double pin = lastPin(lane);
  const std::size_t g = at(lane.fromGroup);
  const double foot = draft_.placed.groupY[g] + draft_.placed.groupHeight[g];
  const int from = silhouette_.slotAt(foot + Silhouette::Grain);
  if (pin * lane.side < inner_.side(lane.side).most(from, lane.last) + 12) {
    placeLane(lane);
    return;
  }
  lane.x = pin;
  silhouette_.side(lane.side).raise(from, lane.last, std::abs(pin));
}

double Columns::lastPin(const Lane& lane) const {
  double pin = 0;
  for (const Flow& flow : draft_.flows) {
    if (flow.lane >= 0 && &draft_.placed.lanes[at(flow.lane)] == &lane) pin = draft_.fromPin(flow);
  }
  return pin;
}

void Columns::placeGroup(Group& group, std::size_t index) {
  const Placed& placed = draft_.placed;
  const std::size_t above = at(draft_.channelAbove(static_cast<int>(index)));
  const double top = placed.groupY[index] - placed.channelHeight[above];
  const double bottom =
      placed.groupY[index] + placed.groupHeight[index] + placed.channelHeight[above + 1];
  const int first = silhouette_.slotAt(top - (group.beside ? 8 : 0));
  const int last = silhouette_.slotAt(bottom + 8);
  const auto [chipFirst, chipLast] = silhouette_.slotsOfChannel(draft_, group.row);
  Skyline& side = silhouette_.side(group.side);
  const double gap = group.beside ? draft_.options.laneGap + LaneToLane : draft_.options.nodeGap;
  for (std::size_t c = 0; c < group.cells.size(); ++c) {
    const Placed& inner = draft_.inner(group.cells[c]);
    const double chip = draft_.groupChip[index][c];
    double x = side.most(first, last) + gap + (group.side > 0 ? inner.left : inner.right);
    if (chip > 0) x = std::max(x, side.most(chipFirst, chipLast) + 12 + chip);
    group.cells[c].x = group.side * x;
    side.raise(first, last, x + (group.side > 0 ? inner.right : inner.left));
    if (chip > 0) side.raise(chipFirst, chipLast, x + chip);
  }
}

}  // namespace stepwright::layout
