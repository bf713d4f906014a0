// SPDX-License-Identifier: GPL-3.0-or-later
// The horizontal pieces of a block's edges.
#include <algorithm>

#include "engine/layout/placer.h"

namespace stepwright::layout {

namespace {

/// True for a line that comes from above and goes up again.
bool returnsUp(const Net& net) {
  return std::all_of(net.pins.begin(), net.pins.end(), [](const Net::Pin& pin) { return pin.up; });
}

}  // namespace

double BlockPlacer::fromPin(const Flow& flow) const {
  if (flow.before >= 0) return placed_.lanes[at(flows_[at(flow.before)].lane)].x;
  if (fromNode(flow)) return flow.fromX;
  if (flow.from.cell < 0) return 0;
  return cellOf(flow.from).x + work_.exitX[at(flow.edge)];
}

double BlockPlacer::entryPin(const Flow& flow) const {
  if (flow.to.cell < 0) return 0;
  return cellOf(flow.to).x + work_.entryX[at(flow.edge)];
}

// Lines to one target are one net; so are those to the alternatives on one rail.
int BlockPlacer::entryKey(const Flow& flow) const {
  if (flow.to.kind != Stop::RowTop || flow.to.cell < 0) return flow.target;
  const int inner = cellOf(flow.to).block;
  return work_.plan.blocks[at(inner)].rail ? -(1 << 24) - inner : flow.target;
}

int BlockPlacer::addHop(int channel, double fromX, bool fromUp, double toX, bool toUp, int key) {
  Channel& list = placed_.channels[at(channel)];
  const int index = list.net(key);
  list.nets[at(index)].add(fromX, fromUp);
  list.nets[at(index)].add(toX, toUp);
  return index;
}

void BlockPlacer::addHops(Flow& flow) {
  const int a = flow.fromChannel, b = flow.toChannel;
  const bool entersFromAbove = flow.to.kind == Stop::RowTop || flow.to.kind == Stop::GroupTop;
  const bool leavesBelow =
      flow.before >= 0 || flow.from.kind == Stop::RowBottom || flow.from.kind == Stop::GroupBottom;
  flow.fromX = fromPin(flow);
  flow.fromNet = flow.toNet = -1;
  if (flow.lane < 0) {
    flow.toX = entersFromAbove ? entryPin(flow) : flow.fromX;
    if (a >= 0 && a == b)
      flow.fromNet = addHop(a, flow.fromX, leavesBelow, flow.toX, false, entryKey(flow));
    return;
  }
  const double lane = placed_.lanes[at(flow.lane)].x;
  const double fromY = yOf(flow.from, a), toY = yOf(flow.to, b);
  flow.toX = lane;
  if (a >= 0) {
    flow.fromNet = addHop(a, flow.fromX, leavesBelow, lane, toY < fromY, -1 - flow.lane);
    if (work_.labels[at(flow.edge)].kind == LabelSpot::Track && flow.bearsLabel) {
      placed_.channels[at(a)].nets[at(flow.fromNet)].chip = true;
    }
  }
  if (b >= 0 && flow.to.kind != Stop::Across) {
    flow.toX = entryPin(flow);
    flow.toNet = addHop(b, lane, fromY < toY, flow.toX, false, entryKey(flow));
  }
}

void BlockPlacer::buildNets() {
  for (Channel& channel : placed_.channels) channel.nets.clear();
  for (Flow& flow : flows_) addHops(flow);
  for (Channel& channel : placed_.channels) channel.assignTracks();
  for (int c = 0; c < static_cast<int>(placed_.channels.size()); ++c) spreadTracks(c);
}

// Channels in which a line runs through a block that hangs down past them.
bool BlockPlacer::findBarriers() {
  bool found = false;
  for (std::size_t g = 0; g < block_.groups.size(); ++g) {
    const Group& group = block_.groups[g];
    const std::size_t side = group.side < 0 ? 0 : 1;
    const double top = placed_.groupY[g], bottom = top + contentHeight(group);
    double left = 1e9, right = -1e9;
    for (const Cell& cell : group.cells) {
      left = std::min(left, cell.x - work_.placed[at(cell.block)].left);
      right = std::max(right, cell.x + work_.placed[at(cell.block)].right);
    }
    for (int c = group.row + 1; c <= rows_ && placed_.channelY[at(c)] < bottom; ++c) {
      for (const Net& net : placed_.channels[at(c)].nets) {
        const bool through =
            net.track >= 0 && net.y > top && net.y < bottom && net.left < right && left < net.right;
        if (!through || barrier_[at(c)][side] != 0) continue;
        barrier_[at(c)][side] = 1;
        found = true;
      }
    }
  }
  return found;
}

void BlockPlacer::spreadTracks(int channel) {
  const double height = channelHeightOf(channel);
  const double room = height - marginTop(channel) - marginBottom(channel);
  double top = channelTop(channel) + marginTop(channel);
  Channel& list = placed_.channels[at(channel)];
  if (list.tracks == 1 && room > 0 && placed_.zone[at(channel)] == 0 &&
      placed_.topZone[at(channel)] == 0 && channel > 0 && channel < rows_) {
    top = channelTop(channel) + std::min(height / 2, placed_.channelHeight[at(channel)] / 2);
  }
  list.spread(top, room, TrackPitch, ChipPitch);
  if (channel > 0 && channel <= rows_ && placed_.topZone[at(channel)] == 0) raiseReturns(channel);
}

// True where nothing that hangs beside the rows is in the way of the net at that height, nor the
// label on it.
bool BlockPlacer::clearAlong(const Net& net, double y) const {
  const double half = net.chip ? ChipPitch : TrackPitch;
  for (std::size_t g = 0; g < block_.groups.size(); ++g) {
    const double top = placed_.groupY[g], bottom = top + contentHeight(block_.groups[g]);
    if (y + half < top || y - half > bottom) continue;
    for (const Cell& cell : block_.groups[g].cells) {
      const Placed& inner = work_.placed[at(cell.block)];
      if (cell.x - inner.left < net.right && net.left < cell.x + inner.right) return false;
    }
  }
  return true;
}

// Where the channel lies far below its row, since something tall hangs beside the row, a line that
// comes out of the row and goes up again stays right below it.
void BlockPlacer::raiseReturns(int channel) {
  const double row = placed_.rowY[at(channel - 1)] + placed_.rowHeight[at(channel - 1)];
  Channel& list = placed_.channels[at(channel)];
  double lowest = row + TrackTop;
  std::vector<Net*> nets;
  for (Net& net : list.nets) {
    if (net.track >= 0 && returnsUp(net)) nets.push_back(&net);
  }
  std::stable_sort(nets.begin(), nets.end(),
                   [](const Net* a, const Net* b) { return a->track < b->track; });
  for (Net* net : nets) {
    const bool under = std::any_of(list.nets.begin(), list.nets.end(), [&](const Net& other) {
      return other.track >= 0 && other.track < net->track && !returnsUp(other) &&
             other.left < net->right && net->left < other.right;
    });
    if (under || net->y <= lowest || !clearAlong(*net, lowest)) continue;
    net->y = lowest;
    lowest += net->chip ? ChipPitch : TrackPitch;
  }
}

void BlockPlacer::finish() {
  placed_.left = sky(-1).most(0, slots_ - 1);
  placed_.right = sky(1).most(0, slots_ - 1);
  for (const Channel& channel : placed_.channels) {
    for (const Net& net : channel.nets) {
      placed_.left = std::max(placed_.left, 4 - net.left);
      placed_.right = std::max(placed_.right, net.right + 4);
    }
  }
  for (const Lane& lane : placed_.lanes) {
    (lane.side < 0 ? placed_.left : placed_.right) =
        std::max(lane.side < 0 ? placed_.left : placed_.right, lane.side * lane.x + 4);
  }
}

void BlockPlacer::publish() const {
  for (const Flow& flow : flows_) {
    const double lane = flow.lane >= 0 ? placed_.lanes[at(flow.lane)].x : flow.fromX;
    if (flow.to.kind == Stop::Bottom || flow.to.kind == Stop::Top)
      work_.exitX[at(flow.edge)] = lane;
    if (flow.from.kind == Stop::Top) work_.entryX[at(flow.edge)] = lane;
  }
}

}  // namespace stepwright::layout
