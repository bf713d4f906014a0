// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layout/passes.h"

#include <algorithm>

#include "engine/layout/barriers.h"
#include "engine/layout/cells.h"
#include "engine/layout/columns.h"
#include "engine/layout/heights.h"
#include "engine/layout/labels.h"
#include "engine/layout/ports.h"
#include "engine/layout/rows.h"
#include "engine/layout/tiers.h"
#include "engine/layout/tracks.h"

namespace stepwright::layout {

namespace {

constexpr int MostPasses = 8;

// A short handler: its nodes in a line to the right, centred on one height.
void placeChain(Draft& draft) {
  const auto& nodes = draft.work.scope.nodes;
  Placed& placed = draft.placed;
  double height = 0;
  for (const Row& row : draft.block.rows) height = std::max(height, nodes[at(row.node)].height);
  double x = -nodes[at(draft.block.rows.front().node)].width / 2;
  placed.left = -x;
  for (const Row& row : draft.block.rows) {
    const auto& box = nodes[at(row.node)];
    placed.rowY.push_back((height - box.height) / 2);
    placed.rowHeight.push_back(box.height);
    placed.channelY.push_back(x + box.width / 2);  // of a chain: the middles of its nodes
    x += box.width + draft.options.nodeGap;
  }
  placed.right = x - draft.options.nodeGap;
  placed.height = height;
  placed.contour.bands = {
      {0, static_cast<int>(height / Silhouette::Grain) + 1, placed.left, placed.right}};
}

double heightOf(const Draft& draft, const Row& row) {
  double height = row.node >= 0 ? draft.work.scope.nodes[at(row.node)].height : 0;
  for (const Cell& cell : row.cells) height = std::max(height, draft.inner(cell).height);
  return height;
}

// Nothing is left of an earlier try.
void clear(Draft& draft) {
  Placed& placed = draft.placed;
  placed = {};
  for (Leg& leg : draft.legs) {
    leg.track = leg.fromNet = leg.toNet = leg.fromChannel = leg.toChannel = -1;
    leg.fromX = leg.toX = 0;
    leg.aside = false;
  }
  const std::size_t groups = draft.block.groups.size();
  const std::size_t rows = at(draft.rows), channels = rows + 1 + 2 * groups;
  placed.channels.resize(channels);
  for (auto* list : {&placed.channelHeight, &placed.channelY, &placed.zone, &placed.topZone})
    list->assign(channels, 0);
  placed.rowY.assign(rows, 0);
  placed.groupY.assign(groups, 0);
  draft.chipReach.assign(channels, {0, 0});
  draft.rowChip.assign(rows + 1, 0);
  draft.labelBelow.assign(groups, {});
  draft.portLabels.assign(rows, {});
  draft.barrier.assign(rows + 1, {0, 0});
}

// What does not depend on heights along the main direction.
void setUp(Draft& draft) {
  clear(draft);
  for (const Row& row : draft.block.rows) draft.placed.rowHeight.push_back(heightOf(draft, row));
  for (const Group& group : draft.block.groups)
    draft.placed.groupHeight.push_back(draft.contentHeight(group));
  spreadCells(draft);
  chooseTracks(draft);
  placePorts(draft);
  planLabels(draft);
  guessHeights(draft);
}

void pass(Draft& draft, Columns& columns) {
  placeRows(draft);
  columns.place();
  layTiers(draft);
}

// Rows give way where a line would run through what hangs beside them, and where lines have come to
// need more room; that may bring up the next such line.
void repeatPasses(Draft& draft, Columns& columns) {
  pass(draft, columns);
  measureChannels(draft);
  for (int round = 1; round <= MostPasses; ++round) {
    if (round == MostPasses) draft.barrier.assign(draft.barrier.size(), {1, 1});
    pass(draft, columns);
    const bool grown = growChannels(draft);
    if (!findBarriers(draft) && !grown) break;
  }
}

// The extents hold the lines as well.
void widenByLines(Placed& placed) {
  for (const Channel& channel : placed.channels) {
    for (const Net& net : channel.nets) {
      placed.left = std::max(placed.left, 4 - net.left);
      placed.right = std::max(placed.right, net.right + 4);
    }
  }
  for (const Track& track : placed.tracks) {
    double& extent = track.side < 0 ? placed.left : placed.right;
    extent = std::max(extent, track.side * track.x + 4);
  }
}

}  // namespace

Draft placeOnce(Work& work, int block, const std::vector<Wish>& wishes) {
  Draft draft(work, block, wishes);
  if (draft.block.chain) {
    placeChain(draft);
    return draft;
  }
  setUp(draft);
  Columns columns(draft);
  repeatPasses(draft, columns);
  widenByLines(draft.placed);
  draft.placed.contour = columns.contour();
  return draft;
}

}  // namespace stepwright::layout
