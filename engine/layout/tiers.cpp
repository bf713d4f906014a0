// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layout/tiers.h"

#include <algorithm>

#include "engine/layout/heights.h"
#include "engine/layout/silhouette.h"

namespace stepwright::layout {

namespace {

/// A piece from a place where a leg comes to one where it goes on.
struct Hop {
  double fromX;
  bool fromUp;  ///< comes from above
  double toX;
  bool toUp;  ///< goes on upwards
};

int addHop(Channel& channel, int key, const Hop& hop) {
  const int index = channel.net(key);
  channel.nets[at(index)].add({hop.fromX, hop.fromUp}, {hop.toX, hop.toUp});
  return index;
}

bool comesFromAbove(const Draft& draft, const Leg& leg) {
  if (leg.before >= 0) return !draft.placed.tracks[at(draft.legs[at(leg.before)].track)].up;
  return leg.from.kind == Joint::RowBottom || leg.from.kind == Joint::GroupBottom;
}

void addStraight(Draft& draft, Leg& leg) {
  const bool entersFromAbove = leg.to.kind == Joint::RowTop || leg.to.kind == Joint::GroupTop;
  const bool entersFromBelow = leg.to.kind == Joint::RowBottom;
  leg.toX = entersFromAbove || entersFromBelow ? draft.entryPin(leg) : leg.fromX;
  const int channel = leg.fromChannel;
  if (channel < 0 || channel != leg.toChannel) return;
  leg.fromNet = addHop(draft.placed.channels[at(channel)], draft.entryKey(leg),
                       {leg.fromX, comesFromAbove(draft, leg), leg.toX, entersFromBelow});
}

// To the track, and from it.
void addByTrack(Draft& draft, Leg& leg) {
  const int a = leg.fromChannel, b = leg.toChannel;
  const double track = draft.placed.tracks[at(leg.track)].x;
  const double fromY = yOf(draft, leg.from, a), toY = yOf(draft, leg.to, b);
  leg.toX = track;
  if (a >= 0) {
    Channel& channel = draft.placed.channels[at(a)];
    leg.fromNet = addHop(channel, -1 - leg.track,
                         {leg.fromX, comesFromAbove(draft, leg), track, toY < fromY});
    const auto kind = draft.work.labels[at(leg.edge)].kind;
    Net& net = channel.nets[at(leg.fromNet)];
    if (leg.bearsLabel && (kind == LabelSpot::Tier || kind == LabelSpot::BelowHandler))
      net.chip = true;
    if (leg.bearsLabel && kind == LabelSpot::BelowHandler)
      net.right = std::max(net.right, draft.labelBelow[at(leg.to.group)].right);
  }
  if (b >= 0 && leg.to.kind != Joint::Across) {
    leg.toX = draft.entryPin(leg);
    leg.toNet = addHop(draft.placed.channels[at(b)], draft.entryKey(leg),
                       {track, fromY < toY, leg.toX, false});
  }
}

void addHops(Draft& draft, Leg& leg) {
  leg.fromX = draft.fromPin(leg);
  leg.fromNet = leg.toNet = -1;
  if (leg.track < 0) {
    addStraight(draft, leg);
  } else {
    addByTrack(draft, leg);
  }
}

/// True for a line that comes from above and goes up again.
bool returnsUp(const Net& net) {
  return std::all_of(net.pins.begin(), net.pins.end(), [](const Net::Pin& pin) { return pin.up; });
}

// True where nothing that hangs beside the rows is in the way of the net at that height, nor the
// label on it.
bool clearAlong(const Draft& draft, const Net& net, double y) {
  const double above = net.chip ? ChipPitch / 2 - 3 : TrackPitch - 4;
  const auto& groups = draft.block.groups;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    const double top = y - above - draft.placed.groupY[g], bottom = top + above + ChipPitch / 2;
    if (bottom < 0) continue;
    const int first = Silhouette::slotOf(top), last = Silhouette::slotOf(bottom);
    for (const Cell& cell : groups[g].cells) {
      const Contour::Band inner = draft.inner(cell).contour.between(first, last);
      if (inner.left < 0 && inner.right < 0) continue;
      if (cell.x - inner.left < net.right && net.left < cell.x + inner.right) return false;
    }
  }
  return true;
}

// On a tier above it another line runs that does not come back up.
bool runsUnderOther(const Net& net, const std::vector<Net>& nets) {
  return std::any_of(nets.begin(), nets.end(), [&](const Net& other) {
    return other.tier >= 0 && other.tier < net.tier && !returnsUp(other) &&
           other.left < net.right && net.left < other.right;
  });
}

// Where the channel lies far below its row, since something tall hangs beside the row, a line that
// comes out of the row and goes up again stays right below it.
void raiseReturns(Draft& draft, int channel) {
  std::vector<Net>& all = draft.placed.channels[at(channel)].nets;
  double lowest = rowEnd(draft.placed, channel) + marginTop(draft, channel);
  std::vector<Net*> nets;
  for (Net& net : all) {
    if (net.tier >= 0 && returnsUp(net)) nets.push_back(&net);
  }
  std::stable_sort(nets.begin(), nets.end(),
                   [](const Net* a, const Net* b) { return a->tier < b->tier; });
  for (Net* net : nets) {
    if (runsUnderOther(*net, all) || net->y <= lowest || !clearAlong(draft, *net, lowest)) continue;
    net->y = lowest;
    lowest += net->chip ? ChipPitch : TrackPitch;
  }
}

// A single tier without labels runs in the middle of its channel.
double firstTrack(const Draft& draft, int channel, double room) {
  const Placed& placed = draft.placed;
  const double top = channelTop(draft, channel);
  const bool bare = placed.zone[at(channel)] == 0 && placed.topZone[at(channel)] == 0;
  const bool alone = placed.channels[at(channel)].tiers == 1 && room > 0 && bare;
  if (!alone || channel <= 0 || channel >= draft.rows) return top + marginTop(draft, channel);
  return top + std::min(channelHeightOf(draft, channel) / 2, placed.channelHeight[at(channel)] / 2);
}

void spreadTracks(Draft& draft, int channel) {
  const double room =
      channelHeightOf(draft, channel) - marginTop(draft, channel) - marginBottom(draft, channel);
  draft.placed.channels[at(channel)].spread(firstTrack(draft, channel, room), room, TrackPitch,
                                            ChipPitch);
  if (channel > 0 && channel <= draft.rows) raiseReturns(draft, channel);
}

}  // namespace

void layTiers(Draft& draft) {
  auto& channels = draft.placed.channels;
  for (Channel& channel : channels) channel.nets.clear();
  for (Leg& leg : draft.legs) addHops(draft, leg);
  for (Channel& channel : channels) channel.assignTracks();
  for (int c = 0; c < static_cast<int>(channels.size()); ++c) spreadTracks(draft, c);
}

}  // namespace stepwright::layout
