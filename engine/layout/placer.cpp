// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layout/placer.h"

#include <algorithm>
#include <cmath>

namespace stepwright::layout {

BlockPlacer::BlockPlacer(Work& work, int block, const std::vector<Wish>& wishes)
    : work_(work),
      number_(block),
      block_(work.plan.blocks[at(block)]),
      flows_(work.flows.ofBlock[at(block)]),
      placed_(work.placed[at(block)]),
      options_(work.scope.options),
      wishes_(wishes),
      rows_(static_cast<int>(block_.rows.size())) {}

void BlockPlacer::run() {
  if (block_.chain) {
    placeChain();
    return;
  }
  setUp();
  pass();
  measureChannels();
  // Rows give way where a line would run through what hangs beside them; that may bring up the next
  // such line.
  for (int round = 0; round < 8; ++round) {
    if (round == 7) barrier_.assign(barrier_.size(), {1, 1});
    pass();
    if (!findBarriers()) break;
  }
  finish();
}

// A short handler: its nodes in a line to the right, centred on one height.
void BlockPlacer::placeChain() {
  double height = 0;
  for (const Row& row : block_.rows)
    height = std::max(height, work_.scope.nodes[at(row.node)].height);
  double x = -work_.scope.nodes[at(block_.rows.front().node)].width / 2;
  placed_.left = -x;
  for (const Row& row : block_.rows) {
    const auto& box = work_.scope.nodes[at(row.node)];
    placed_.rowY.push_back((height - box.height) / 2);
    placed_.rowHeight.push_back(box.height);
    placed_.channelY.push_back(x + box.width / 2);  // of a chain: the middles of its nodes
    x += box.width + options_.nodeGap;
  }
  placed_.right = x - options_.nodeGap;
  placed_.height = height;
}

void BlockPlacer::setUp() {
  placed_ = {};
  for (Flow& flow : flows_) {
    flow.lane = flow.fromNet = flow.toNet = flow.fromChannel = flow.toChannel = -1;
    flow.fromX = flow.toX = 0;
  }
  const std::size_t channels = at(rows_ + 1) + 2 * block_.groups.size();
  placed_.channels.resize(channels);
  placed_.channelHeight.assign(channels, 0);
  placed_.channelY.assign(channels, 0);
  placed_.zone.assign(channels, 0);
  placed_.topZone.assign(channels, 0);
  chipReach_.assign(channels, {0, 0});
  rowChip_.assign(at(rows_ + 1), 0);
  barrier_.assign(at(rows_ + 1), {0, 0});
  placed_.rowY.assign(at(rows_), 0);
  placed_.groupY.assign(block_.groups.size(), 0);
  for (int r = 0; r < rows_; ++r) {
    const Row& row = block_.rows[at(r)];
    double height = row.node >= 0 ? work_.scope.nodes[at(row.node)].height : 0;
    for (const Cell& cell : row.cells)
      height = std::max(height, work_.placed[at(cell.block)].height);
    placed_.rowHeight.push_back(height);
  }
  for (const Group& group : block_.groups) placed_.groupHeight.push_back(contentHeight(group));
  spreadCells();
  chooseLanes();
  std::vector<std::vector<Flow*>> leaving(at(rows_));
  for (Flow& flow : flows_) {
    if (fromNode(flow)) leaving[at(flow.from.row)].push_back(&flow);
  }
  for (auto& list : leaving) {
    if (wishes_.empty()) break;
    std::stable_sort(list.begin(), list.end(),
                     [&](const Flow* a, const Flow* b) { return portRank(*a) < portRank(*b); });
    countDisorder(list);
  }
  for (int r = 0; r < rows_; ++r) {
    if (block_.rows[at(r)].node >= 0) placePorts(r, leaving[at(r)]);
  }
  planLabels();
  guessHeights();
}

// Blocks side by side; the middle one, or the middle between two, is on the spine.
void BlockPlacer::spreadCells() {
  std::vector<std::vector<double>> chips(block_.rows.size());
  groupChip_.resize(block_.groups.size());
  for (std::size_t r = 0; r < chips.size(); ++r) chips[r].assign(block_.rows[r].cells.size(), 0);
  for (std::size_t g = 0; g < groupChip_.size(); ++g)
    groupChip_[g].assign(block_.groups[g].cells.size(), 0);
  for (const Flow& flow : flows_) {
    if (!flow.bearsLabel || flow.to.kind != Stop::RowTop) continue;
    const double half = work_.scope.edges[at(flow.edge)].label.width / 2 + 4;
    double& chip = flow.to.cell < 0    ? rowChip_[at(flow.to.row)]
                   : flow.to.group < 0 ? chips[at(flow.to.row)][at(flow.to.cell)]
                                       : groupChip_[at(flow.to.group)][at(flow.to.cell)];
    chip = std::max(chip, half);
  }
  for (std::size_t r = 0; r < chips.size(); ++r) {
    auto& cells = block_.rows[r].cells;
    double x = 0;
    for (std::size_t c = 0; c < cells.size(); ++c) {
      const Placed& inner = work_.placed[at(cells[c].block)];
      if (c > 0) x += std::max(inner.left, chips[r][c]);
      cells[c].x = x;
      x += std::max(inner.right, chips[r][c]) + options_.nodeGap;
    }
    if (cells.empty()) continue;
    const std::size_t middle = cells.size() / 2;
    const double shift =
        cells.size() % 2 == 1 ? cells[middle].x : (cells[middle].x + cells[middle - 1].x) / 2;
    for (std::size_t c = 0; c < cells.size(); ++c) {
      cells[c].x -= shift;
      rowChip_[r] = std::max(rowChip_[r], chips[r][c] > 0 ? std::abs(cells[c].x) + chips[r][c] : 0);
    }
  }
}

const Cell& BlockPlacer::cellOf(const Stop& stop) const {
  return stop.group >= 0 ? block_.groups[at(stop.group)].cells[at(stop.cell)]
                         : block_.rows[at(stop.row)].cells[at(stop.cell)];
}

bool BlockPlacer::fromNode(const Flow& flow) const {
  return flow.from.kind == Stop::RowBottom && flow.from.cell < 0;
}

// -1 = the block's own border.
int BlockPlacer::channelOf(const Stop& stop) const {
  switch (stop.kind) {
    case Stop::RowBottom:
      return stop.row + 1;
    case Stop::RowTop:
    case Stop::Across:
      return stop.row;
    case Stop::GroupTop:
      return block_.groups[at(stop.group)].beside ? rows_ + 1 + 2 * stop.group
                                                  : block_.groups[at(stop.group)].row;
    case Stop::GroupBottom:
      return rows_ + 2 + 2 * stop.group;
    default:
      return -1;
  }
}

int BlockPlacer::usualSide() const {
  bool left = false, right = false;
  for (const Group& group : block_.groups) (group.side < 0 ? left : right) = true;
  return right && !left ? -1 : 1;
}

void BlockPlacer::chooseLanes() {
  const int usual = usualSide();
  // Where the ways out of a node leave for: those before the one that goes straight on to the left,
  // others to the right.
  std::vector<std::vector<Flow*>> leaving(at(rows_));
  for (Flow& flow : flows_) {
    flow.fromChannel = channelOf(flow.from);
    flow.toChannel = channelOf(flow.to);
    if (fromNode(flow) && !flow.caught) leaving[at(flow.from.row)].push_back(&flow);
  }
  std::unordered_map<int, int> sides;
  for (auto& list : leaving) {
    int straight = -1;
    for (std::size_t i = 0; i < list.size(); ++i) {
      const Stop& to = list[i]->to;
      if (to.kind == Stop::RowTop && to.cell < 0 && list[i]->fromChannel == list[i]->toChannel) {
        straight = static_cast<int>(i);
      }
    }
    for (std::size_t i = 0; i < list.size() && list.size() > 1; ++i) {
      const bool before = straight >= 0 ? static_cast<int>(i) < straight : i < list.size() / 2;
      sides[list[i]->edge] = before ? -1 : 1;
    }
  }
  for (Flow& flow : flows_) {
    int side = usual;
    if (auto it = sides.find(flow.edge); it != sides.end() && fromNode(flow)) side = it->second;
    if (flow.caught && fromNode(flow)) side = 1;
    if (flow.from.kind == Stop::Top && block_.rail) side = -1;
    if (flow.from.cell >= 0 && flow.from.group < 0) {
      const double x = fromPin(flow);
      if (std::abs(x) > 1) side = x < 0 ? -1 : 1;
      if (block_.rail) side = 1;
    }
    if (flow.from.group >= 0) side = block_.groups[at(flow.from.group)].side;
    const bool hangs = flow.to.kind == Stop::GroupSide || flow.to.kind == Stop::GroupTop;
    if (hangs || (flow.to.group >= 0 && flow.from.group < 0))
      side = block_.groups[at(flow.to.group)].side;
    const Wish wish =
        wishes_.empty() ? Wish{} : wishes_[static_cast<std::size_t>(&flow - flows_.data())];
    chooseLane(flow, wish.otherSide ? -side : side, wish);
  }
}

void BlockPlacer::chooseLane(Flow& flow, int side, const Wish& wish) {
  const int a = flow.fromChannel, b = flow.toChannel;
  const bool toGroup = flow.to.kind == Stop::GroupSide;
  if (a >= 0 && a == b) return;  // in one channel
  const bool last = flow.from.row == rows_ - 1 && flow.from.group < 0;
  const bool needsPiece = fromNode(flow) && (flow.bearsLabel || flow.caught);
  if (flow.to.kind == Stop::Bottom && flow.from.kind == Stop::RowBottom && last && !needsPiece)
    return;
  if (flow.to.kind == Stop::Top && a == 0) return;
  const bool rises = a >= 0 && b >= 0 && a <= rows_ && b <= rows_ && b < a;
  const bool hangs = flow.from.kind == Stop::GroupBottom || flow.from.kind == Stop::GroupTop;
  const bool sinks =
      flow.to.kind == Stop::Bottom || flow.to.kind == Stop::Across ||
      (flow.to.kind == Stop::RowTop && hangs && b > block_.groups[at(flow.from.group)].row);
  const bool up = hangs ? !sinks : flow.to.kind == Stop::Top || rises;
  const int target = block_.rail && flow.from.kind == Stop::Top ? -1 : flow.target;
  const int fromGroup = flow.from.kind == Stop::GroupBottom || flow.from.kind == Stop::GroupTop
                            ? flow.from.group
                            : -1;
  std::string key;
  for (int part : {target, side, up ? 1 : 0, toGroup ? 1 : 0, fromGroup, flow.caught ? 1 : 0}) {
    key.append(reinterpret_cast<const char*>(&part), sizeof part);
  }
  if (auto [it, fresh] = laneOf_.try_emplace(key, static_cast<int>(placed_.lanes.size())); !fresh) {
    flow.lane = it->second;
    return;
  }
  flow.lane = static_cast<int>(placed_.lanes.size());
  Lane lane;
  lane.side = side;
  lane.target = target;
  lane.up = up;
  lane.toGroup = toGroup;
  lane.fromGroup = fromGroup;
  lane.caught = flow.caught;
  lane.wish = wish.layer;
  lane.meetsGroup = flow.to.kind == Stop::GroupTop;
  placed_.lanes.push_back(lane);
}

}  // namespace stepwright::layout
