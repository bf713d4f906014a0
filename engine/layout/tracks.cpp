// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layout/tracks.h"

#include <algorithm>

#include "engine/layout/heights.h"

namespace stepwright::layout {

namespace {

/// A piece from a place where a flow comes to one where it goes on.
struct Hop {
  double fromX;
  bool fromUp;  ///< comes from above
  double toX;
  bool toUp;  ///< goes on upwards
};

int addHop(Channel& channel, int key, const Hop& hop) {
  const int index = channel.net(key);
  channel.nets[at(index)].add(hop.fromX, hop.fromUp);
  channel.nets[at(index)].add(hop.toX, hop.toUp);
  return index;
}

bool comesFromAbove(const Flow& flow) {
  return flow.before >= 0 || flow.from.kind == Stop::RowBottom ||
         flow.from.kind == Stop::GroupBottom;
}

void addStraight(Draft& draft, Flow& flow) {
  const bool entersFromAbove = flow.to.kind == Stop::RowTop || flow.to.kind == Stop::GroupTop;
  flow.toX = entersFromAbove ? draft.entryPin(flow) : flow.fromX;
  const int channel = flow.fromChannel;
  if (channel < 0 || channel != flow.toChannel) return;
  flow.fromNet = addHop(draft.placed.channels[at(channel)], draft.entryKey(flow),
                        {flow.fromX, comesFromAbove(flow), flow.toX, false});
}

// To the lane, and from it.
void addByLane(Draft& draft, Flow& flow) {
  const int a = flow.fromChannel, b = flow.toChannel;
  const double lane = draft.placed.lanes[at(flow.lane)].x;
  const double fromY = yOf(draft, flow.from, a), toY = yOf(draft, flow.to, b);
  flow.toX = lane;
  if (a >= 0) {
    Channel& channel = draft.placed.channels[at(a)];
    flow.fromNet =
        addHop(channel, -1 - flow.lane, {flow.fromX, comesFromAbove(flow), lane, toY < fromY});
    if (draft.work.labels[at(flow.edge)].kind == LabelSpot::Track && flow.bearsLabel)
      channel.nets[at(flow.fromNet)].chip = true;
  }
  if (b >= 0 && flow.to.kind != Stop::Across) {
    flow.toX = draft.entryPin(flow);
    flow.toNet = addHop(draft.placed.channels[at(b)], draft.entryKey(flow),
                        {lane, fromY < toY, flow.toX, false});
  }
}

void addHops(Draft& draft, Flow& flow) {
  flow.fromX = draft.fromPin(flow);
  flow.fromNet = flow.toNet = -1;
  if (flow.lane < 0) {
    addStraight(draft, flow);
  } else {
    addByLane(draft, flow);
  }
}

/// True for a line that comes from above and goes up again.
bool returnsUp(const Net& net) {
  return std::all_of(net.pins.begin(), net.pins.end(), [](const Net::Pin& pin) { return pin.up; });
}

// True where nothing that hangs beside the rows is in the way of the net at that height, nor the
// label on it.
bool clearAlong(const Draft& draft, const Net& net, double y) {
  const double half = net.chip ? ChipPitch : TrackPitch;
  const auto& groups = draft.block.groups;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    const double top = draft.placed.groupY[g], bottom = top + draft.contentHeight(groups[g]);
    if (y + half < top || y - half > bottom) continue;
    for (const Cell& cell : groups[g].cells) {
      const Placed& inner = draft.inner(cell);
      if (cell.x - inner.left < net.right && net.left < cell.x + inner.right) return false;
    }
  }
  return true;
}

// On a track above it another line runs that does not come back up.
bool runsUnderOther(const Net& net, const std::vector<Net>& nets) {
  return std::any_of(nets.begin(), nets.end(), [&](const Net& other) {
    return other.track >= 0 && other.track < net.track && !returnsUp(other) &&
           other.left < net.right && net.left < other.right;
  });
}

// Where the channel lies far below its row, since something tall hangs beside the row, a line that
// comes out of the row and goes up again stays right below it.
void raiseReturns(Draft& draft, int channel) {
  const std::size_t above = at(channel - 1);
  std::vector<Net>& all = draft.placed.channels[at(channel)].nets;
  double lowest = draft.placed.rowY[above] + draft.placed.rowHeight[above] + TrackTop;
  std::vector<Net*> nets;
  for (Net& net : all) {
    if (net.track >= 0 && returnsUp(net)) nets.push_back(&net);
  }
  std::stable_sort(nets.begin(), nets.end(),
                   [](const Net* a, const Net* b) { return a->track < b->track; });
  for (Net* net : nets) {
    if (runsUnderOther(*net, all) || net->y <= lowest || !clearAlong(draft, *net, lowest)) continue;
    net->y = lowest;
    lowest += net->chip ? ChipPitch : TrackPitch;
  }
}

// A single track without labels runs in the middle of its channel.
double firstTrack(const Draft& draft, int channel, double room) {
  const Placed& placed = draft.placed;
  const double top = channelTop(draft, channel);
  const bool bare = placed.zone[at(channel)] == 0 && placed.topZone[at(channel)] == 0;
  const bool alone = placed.channels[at(channel)].tracks == 1 && room > 0 && bare;
  if (!alone || channel <= 0 || channel >= draft.rows) return top + marginTop(draft, channel);
  return top + std::min(channelHeightOf(draft, channel) / 2, placed.channelHeight[at(channel)] / 2);
}

void spreadTracks(Draft& draft, int channel) {
  const double room =
      channelHeightOf(draft, channel) - marginTop(draft, channel) - marginBottom(draft, channel);
  draft.placed.channels[at(channel)].spread(firstTrack(draft, channel, room), room, TrackPitch,
                                            ChipPitch);
  if (channel > 0 && channel <= draft.rows && draft.placed.topZone[at(channel)] == 0)
    raiseReturns(draft, channel);
}

}  // namespace

void layTracks(Draft& draft) {
  auto& channels = draft.placed.channels;
  for (Channel& channel : channels) channel.nets.clear();
  for (Flow& flow : draft.flows) addHops(draft, flow);
  for (Channel& channel : channels) channel.assignTracks();
  for (int c = 0; c < static_cast<int>(channels.size()); ++c) spreadTracks(draft, c);
}

}  // namespace stepwright::layout
