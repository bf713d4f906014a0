// SPDX-License-Identifier: GPL-3.0-or-later
// A pass over a block: heights of rows, then columns and lanes, then the tracks in the channels.
#include <algorithm>
#include <cmath>

#include "engine/layout/placer.h"

namespace stepwright::layout {

namespace {

constexpr double LaneToLane =
    14;  // a lane is options.laneGap away from a box, less from another lane
constexpr double SlotHeight = 8;  // the skyline's grain
constexpr double GroupGap = 28;   // below one hanging block, above the next
}  // namespace

void BlockPlacer::pass() {
  placeRows();
  placeColumns();
  buildNets();
}

double BlockPlacer::marginTop(int channel) const {
  if (channel > rows_) return 14;
  return (channel == 0 ? 10 : TrackTop) + placed_.topZone[at(channel)];
}

double BlockPlacer::marginBottom(int channel) const {
  const double zone = placed_.zone[at(channel)];
  if (channel > rows_) return 14;
  if (channel == rows_) return zone > 0 ? zone + 18 : 10;
  return zone > 0 ? zone + 34 : TrackBottom;
}

void BlockPlacer::guessHeights() {
  std::vector<char> used(placed_.channels.size(), 0);
  for (const Flow& flow : flows_) {
    if (flow.fromChannel >= 0) used[at(flow.fromChannel)] = 1;
    if (flow.toChannel >= 0) used[at(flow.toChannel)] = 1;
  }
  for (int c = 0; c < static_cast<int>(used.size()); ++c) {
    double height = used[at(c)] != 0 ? marginTop(c) + marginBottom(c) : 0;
    const double least = placed_.zone[at(c)] > 0 ? options_.labelRowGap : options_.rowGap;
    if (c > 0 && c < rows_) height = std::max(height, least);
    placed_.channelHeight[at(c)] = height;
  }
}

void BlockPlacer::measureChannels() {
  for (int c = 0; c < static_cast<int>(placed_.channels.size()); ++c) {
    const Channel& channel = placed_.channels[at(c)];
    const bool empty =
        channel.tracks == 0 && placed_.zone[at(c)] == 0 && placed_.topZone[at(c)] == 0;
    double height =
        empty ? 0 : marginTop(c) + channel.need(TrackPitch, ChipPitch) + marginBottom(c);
    if (chipReach_[at(c)][1] > 0) height += 4;
    const double least = placed_.zone[at(c)] > 0 ? options_.labelRowGap : options_.rowGap;
    if (c > 0 && c < rows_) height = std::max(height, least);
    placed_.channelHeight[at(c)] = height;
  }
}

void BlockPlacer::placeRows() {
  std::array<double, 2> hung{-GroupGap, -GroupGap};  // bottom of what hangs at each side
  std::vector<std::vector<int>> leadDown(at(rows_ + 1));
  for (const Flow& flow : flows_) {
    if (flow.from.group >= 0 && flow.toChannel >= 0 && flow.toChannel <= rows_) {
      if (flow.toChannel > block_.groups[at(flow.from.group)].row) {
        leadDown[at(flow.toChannel)].push_back(flow.from.group);
      }
    }
  }
  double y = 0;
  std::size_t next = 0;
  for (int r = 0; r <= rows_; ++r) {
    for (int g : leadDown[at(r)]) {
      const int below = rows_ + 2 + 2 * g;
      y = std::max(
          y, placed_.groupY[at(g)] + placed_.groupHeight[at(g)] + placed_.channelHeight[at(below)]);
    }
    for (std::size_t g = next; g < block_.groups.size() && block_.groups[g].row == r; ++g) {
      if (!block_.groups[g].beside) y = std::max(y, hung[block_.groups[g].side < 0 ? 0 : 1]);
    }
    for (std::size_t side = 0; side < 2; ++side) {
      if (barrier_[at(r)][side] != 0) y = std::max(y, hung[side]);
    }
    placed_.channelY[at(r)] = y;
    y += placed_.channelHeight[at(r)];
    if (r == rows_) break;
    y = placeGroups(r, y, next, hung);
    placed_.rowY[at(r)] = y;
    y += placed_.rowHeight[at(r)];
  }
  placed_.height = std::max({y, hung[0], hung[1]});
}

double BlockPlacer::contentHeight(const Group& group) const {
  double height = 0;
  for (const Cell& cell : group.cells)
    height = std::max(height, work_.placed[at(cell.block)].height);
  return height;
}

// What hangs at a row; handlers first: the row waits for the column, so that a handler stands next
// to its catcher.
double BlockPlacer::placeGroups(int row, double y, std::size_t& next, std::array<double, 2>& hung) {
  bool first = true;
  std::array<bool, 2> others{false, false};
  for (; next < block_.groups.size() && block_.groups[next].row == row; ++next) {
    const Group& group = block_.groups[next];
    double& bottom = hung[group.side < 0 ? 0 : 1];
    const std::size_t above = at(rows_ + 1) + 2 * next;
    double top = y;
    if (group.beside) {
      const auto& content = work_.placed[at(group.cells.front().block)];
      const double head = content.rowY.front() + content.rowHeight.front();
      const double height = placed_.rowHeight[at(row)];
      top = work_.scope.turned
                ? y + height + placed_.channelHeight[at(row + 1)] - content.rowY.front()
                : y + std::max(-content.rowY.front(), height - head);
      const double free = bottom + GroupGap + placed_.channelHeight[above];
      if (free > top && first) y += free - top;
      top = std::max(top, free);
      first = false;
    }
    placed_.groupY[next] = top;
    placed_.groupHeight[next] = contentHeight(group);
    // Ways out of the outer of two groups pass below the inner one.
    bool& inner = others[group.side < 0 ? 0 : 1];
    if (!group.beside && inner)
      placed_.groupHeight[next] = std::max(placed_.groupHeight[next], bottom - top);
    inner = true;
    bottom = std::max(bottom, top + placed_.groupHeight[next] + placed_.channelHeight[above + 1]);
  }
  return y;
}

double BlockPlacer::channelTop(int channel) const {
  if (channel <= rows_) return placed_.channelY[at(channel)];
  const std::size_t g = at(channel - rows_ - 1) / 2;
  if ((channel - rows_ - 1) % 2 == 0) return placed_.groupY[g] - placed_.channelHeight[at(channel)];
  return placed_.groupY[g] + placed_.groupHeight[g];
}

double BlockPlacer::channelHeightOf(int channel) const {
  if (channel < rows_) return placed_.rowY[at(channel)] - placed_.channelY[at(channel)];
  return placed_.channelHeight[at(channel)];
}

int BlockPlacer::slotAt(double y) const {
  return std::clamp(static_cast<int>(y / SlotHeight), 0, slots_ - 1);
}

std::pair<int, int> BlockPlacer::slotsOfChannel(int channel) const {
  const double top = channelTop(channel), bottom = top + channelHeightOf(channel);
  const int first = slotAt(top + SlotHeight);
  return {first, std::max(first, slotAt(bottom - SlotHeight))};
}

void BlockPlacer::baseSkylines() {
  slots_ = static_cast<int>(placed_.height / SlotHeight) + 2;
  for (Skyline& side : skies_) side.clear(at(slots_));
  for (int r = 0; r < rows_; ++r) {
    const Row& row = block_.rows[at(r)];
    double left = 0, right = 0;
    if (row.node >= 0) left = right = work_.scope.nodes[at(row.node)].width / 2;
    for (const Cell& cell : row.cells) {
      left = std::max(left, work_.placed[at(cell.block)].left - cell.x);
      right = std::max(right, work_.placed[at(cell.block)].right + cell.x);
    }
    const int first = slotAt(placed_.rowY[at(r)]),
              last = slotAt(placed_.rowY[at(r)] + placed_.rowHeight[at(r)]);
    sky(-1).heap(first, last, left);
    sky(1).heap(first, last, right);
  }
  for (int c = 0; c <= rows_; ++c) {
    const auto [first, last] = slotsOfChannel(c);
    sky(-1).heap(first, last, std::max(chipReach_[at(c)][0], rowChip_[at(c)]));
    sky(1).heap(first, last, std::max(chipReach_[at(c)][1], rowChip_[at(c)]));
  }
  for (const Flow& flow : flows_) {
    if (!work_.scope.turned || !flow.caught || !fromNode(flow)) continue;
    const double y = placed_.rowY[at(flow.from.row)];
    sky(1).heap(slotAt(y), slotAt(y + placed_.rowHeight[at(flow.from.row)]), flow.fromX);
  }
  for (Skyline& side : skies_) side.settle();
}

double BlockPlacer::yOf(const Stop& stop, int channel) const {
  if (channel >= 0) return channelTop(channel);
  if (stop.kind == Stop::Top) return -1;
  if (stop.kind == Stop::Bottom) return placed_.height + 1;
  const Group& group = block_.groups[at(stop.group)];
  const Placed& inner = work_.placed[at(group.cells.front().block)];
  const std::size_t row = at(stop.inner);
  return placed_.groupY[at(stop.group)] + inner.rowY[row] + inner.rowHeight[row] / 2;
}

void BlockPlacer::findSpans() {
  for (Lane& lane : placed_.lanes) {
    lane.first = slots_;
    lane.last = 0;
    lane.reach = lane.riseTo = 0;
    lane.channels.clear();
  }
  for (const Flow& flow : flows_) {
    if (flow.lane < 0) continue;
    Lane& lane = placed_.lanes[at(flow.lane)];
    if (flow.to.kind == Stop::GroupSide && flow.fromChannel >= 0) {
      const double y = yOf(flow.to, -1);
      if (y < channelTop(flow.fromChannel)) lane.riseTo = y;
    }
    if (flow.before < 0) lane.reach = std::max(lane.reach, lane.side * fromPin(flow));
    for (const auto& [stop, channel] :
         {std::pair(&flow.from, flow.fromChannel), {&flow.to, flow.toChannel}}) {
      const int slot = slotAt(yOf(*stop, channel));
      const auto [first, last] = channel >= 0 ? slotsOfChannel(channel) : std::pair(slot, slot);
      lane.first = std::min(lane.first, first);
      lane.last = std::max(lane.last, last);
      if (channel >= 0 && channel <= rows_) lane.channels.push_back(channel);
    }
  }
}

bool BlockPlacer::freeOutside(const Lane& lane) const {
  if (lane.toGroup || lane.meetsGroup) return false;
  if (lane.fromGroup >= 0 && !leavesOutward(lane)) return false;
  return std::all_of(lane.channels.begin(), lane.channels.end(), [&](int c) {
    const double y = placed_.channelY[at(c)];  // tracks keep away from a channel's ends
    return clearOfGroups(lane.side, y + 8, y + channelHeightOf(c) - 8, -1);
  });
}

bool BlockPlacer::clearOfGroups(int side, double top, double bottom, int except) const {
  for (std::size_t g = 0; g < block_.groups.size(); ++g) {
    if (block_.groups[g].side != side || static_cast<int>(g) == except) continue;
    const double y = placed_.groupY[g];
    if (y < bottom && top < y + contentHeight(block_.groups[g])) return false;
  }
  return true;
}

// Out of the foot of a hanging block away from the rows.
bool BlockPlacer::leavesOutward(const Lane& lane) const {
  const int below = rows_ + 2 + 2 * lane.fromGroup;
  const double y = channelTop(below);
  return clearOfGroups(lane.side, y, y + channelHeightOf(below), lane.fromGroup);
}

bool BlockPlacer::belongsOutside(const Lane& lane) const {
  if (lane.wish == Wish::Inside || !freeOutside(lane)) return false;
  return lane.wish == Wish::Outside || !withinTrunk(lane);
}

// A short lane stays inside of the trunk that leads past it to a hanging block.
bool BlockPlacer::withinTrunk(const Lane& lane) const {
  return std::any_of(trunks_.begin(), trunks_.end(), [&](const Lane* trunk) {
    return trunk->side == lane.side && trunk->first <= lane.first && lane.last <= trunk->last;
  });
}

// Out of a hanging block straight down: where no other block hangs below it.
bool BlockPlacer::hangsFree(const Lane& lane) const {
  if (lane.fromGroup < 0 || lane.up || lane.toGroup) return false;
  const double end = (lane.last + 1) * SlotHeight;
  for (std::size_t g = at(lane.fromGroup) + 1; g < block_.groups.size(); ++g) {
    const bool sameRow =
        block_.groups[g].row == block_.groups[at(lane.fromGroup)].row && !block_.groups[g].beside;
    if (block_.groups[g].side == lane.side && placed_.groupY[g] - GroupGap < end && !sameRow)
      return false;
  }
  return block_.groups[at(lane.fromGroup)].cells.size() == 1;
}

void BlockPlacer::placeLane(Lane& lane) {
  Skyline& side = sky(lane.side);
  double x = side.most(lane.first, lane.last) + options_.laneGap;
  for (const Lane::Chip& chip : lane.chips) {
    const auto [first, last] = slotsOfChip(chip);
    x = std::max(x, side.most(first, last) + options_.laneGap - LaneToLane + 8 + chip.half);
  }
  side.raise(lane.first, lane.last, x - options_.laneGap + LaneToLane);
  for (const Lane::Chip& chip : lane.chips) {
    const auto [first, last] = slotsOfChip(chip);
    side.raise(first, last, x + chip.half);
  }
  lane.x = lane.side * x;
}

std::pair<int, int> BlockPlacer::slotsOfChip(const Lane::Chip& chip) const {
  if (chip.channel >= 0) return slotsOfChannel(chip.channel);
  const double bottom = placed_.rowY[at(chip.row)] + placed_.rowHeight[at(chip.row)];
  return {slotAt(bottom - chip.height - 8), slotAt(bottom)};
}

void BlockPlacer::placeStraight(Lane& lane) {
  double pin = 0;
  for (const Flow& flow : flows_) {
    if (flow.lane >= 0 && &placed_.lanes[at(flow.lane)] == &lane) pin = fromPin(flow);
  }
  const std::size_t g = at(lane.fromGroup);
  const int from = slotAt(placed_.groupY[g] + placed_.groupHeight[g] + SlotHeight);
  const Skyline& inner = lane.side < 0 ? innerSkies_[0] : innerSkies_[1];
  if (pin * lane.side < inner.most(from, lane.last) + 12) {
    placeLane(lane);
    return;
  }
  lane.x = pin;
  sky(lane.side).raise(from, lane.last, std::abs(pin));
}

void BlockPlacer::placeGroup(Group& group, std::size_t index) {
  const std::size_t above = at(rows_ + 1) + 2 * index;
  const int first =
      slotAt(placed_.groupY[index] - placed_.channelHeight[above] - (group.beside ? 8 : 0));
  const int last = slotAt(placed_.groupY[index] + placed_.groupHeight[index] +
                          placed_.channelHeight[above + 1] + 8);
  const auto [chipFirst, chipLast] = slotsOfChannel(group.row);
  Skyline& side = sky(group.side);
  const double gap = group.beside ? options_.laneGap + LaneToLane : options_.nodeGap;
  for (std::size_t c = 0; c < group.cells.size(); ++c) {
    const Placed& inner = work_.placed[at(group.cells[c].block)];
    const double chip = groupChip_[index][c];
    double x = side.most(first, last) + gap + (group.side > 0 ? inner.left : inner.right);
    if (chip > 0) x = std::max(x, side.most(chipFirst, chipLast) + 12 + chip);
    group.cells[c].x = group.side * x;
    side.raise(first, last, x + (group.side > 0 ? inner.right : inner.left));
    if (chip > 0) side.raise(chipFirst, chipLast, x + chip);
  }
}

void BlockPlacer::placeColumns() {
  baseSkylines();
  findSpans();
  std::vector<Lane*> inner, straight, outer;
  trunks_.clear();
  for (const Lane& lane : placed_.lanes) {
    if (lane.toGroup) trunks_.push_back(&lane);
  }
  for (Lane& lane : placed_.lanes) {
    lane.outside = belongsOutside(lane);
    (hangsFree(lane) && lane.wish == Wish::Usual ? straight
     : lane.outside                              ? outer
                                                 : inner)
        .push_back(&lane);
  }
  auto shorter = [](const Lane* a, const Lane* b) {  // those that rise together: the highest first
    auto key = [](const Lane* l) {
      return std::pair(l->riseTo > 0 ? 0 : l->last - l->first, l->riseTo);
    };
    return key(a) < key(b);
  };
  std::stable_sort(inner.begin(), inner.end(), shorter);
  std::stable_sort(outer.begin(), outer.end(), [&](const Lane* a, const Lane* b) {
    return std::pair(a->last - a->first, -a->reach) < std::pair(b->last - b->first, -b->reach);
  });
  for (Lane* lane : inner) placeLane(*lane);
  if (!straight.empty()) innerSkies_ = skies_;
  for (std::size_t g = 0; g < block_.groups.size(); ++g) placeGroup(block_.groups[g], g);
  for (Lane* lane : straight) placeStraight(*lane);
  for (Lane* lane : outer) placeLane(*lane);
}

}  // namespace stepwright::layout
