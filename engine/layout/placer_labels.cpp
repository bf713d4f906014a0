// SPDX-License-Identifier: GPL-3.0-or-later
// Where edges leave a node, and where their labels stand.
#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/layout/placer.h"

namespace stepwright::layout {

namespace {

constexpr double PortMargin = 46;  // from a wide box's corners to the first port
constexpr double ErrorPort = 18;   // from a box's corner to the middle of its error port
constexpr double ErrorPortReach = 6;
}  // namespace

// The ports of a node stand in this order from left to right, and in that of the rules where it is
// equal.
int BlockPlacer::portRank(const Flow& flow) const {
  const Wish& wish = wishes_[static_cast<std::size_t>(&flow - flows_.data())];
  if (flow.caught) return 9;
  if (flow.lane < 0) return flow.to.group < 0 ? 0 : 3 * block_.groups[at(flow.to.group)].side;
  const int side = placed_.lanes[at(flow.lane)].side;
  if (!wish.portToo) return (wish.otherSide ? 4 : 3) * side;
  return (wish.layer == Wish::Inside ? 1 : 6) * side;
}

// A way that comes back to what is above, in the end.
bool BlockPlacer::returns(const Flow& flow) const {
  if (work_.structure.back[at(flow.edge)] != 0) return true;
  const int target = work_.scope.edges[at(flow.edge)].to;
  return work_.structure.terminals[at(target)] == 0 && !work_.structure.leavesSubtree(target);
}

void BlockPlacer::countDisorder(const std::vector<Flow*>& leaving) {
  for (std::size_t j = 1; j < leaving.size(); ++j) {
    for (std::size_t i = 0; i < j; ++i) {
      if (leaving[i] < leaving[j] || leaving[i]->caught || leaving[j]->caught) continue;
      const bool loop = returns(*leaving[i]) || returns(*leaving[j]);
      disorder_ += loop ? LoopOrderCost : OrderCost;
    }
  }
}

// Ways to one target share a port; the one that goes straight on has the middle.
void BlockPlacer::placePorts(int row, const std::vector<Flow*>& leaving) {
  std::vector<std::vector<Flow*>> ports;
  const int node = block_.rows[at(row)].node;
  const double half = work_.scope.nodes[at(node)].width / 2;
  for (Flow* leaves : leaving) {
    Flow& flow = *leaves;
    if (flow.caught) {
      flow.fromX = work_.scope.turned ? half + ErrorPortReach + 10 : half - ErrorPort;
      continue;
    }
    auto same = std::find_if(ports.begin(), ports.end(), [&](const auto& list) {
      return entryKey(*list.front()) == entryKey(flow) && list.front()->lane == flow.lane;
    });
    if (same == ports.end()) same = ports.emplace(ports.end());
    same->push_back(&flow);
  }
  if (ports.empty()) return;
  const double nowhere = std::numeric_limits<double>::quiet_NaN();
  std::vector<double> aim(ports.size(), nowhere);
  int straight = -1;
  for (std::size_t p = 0; p < ports.size(); ++p) {
    const Flow& flow = *ports[p].front();
    if (flow.lane >= 0 || flow.to.kind != Stop::RowTop || flow.to.group >= 0) continue;
    aim[p] = entryPin(flow);
    if (std::abs(aim[p]) < 0.5) straight = static_cast<int>(p);
  }
  const double room = half > 60 ? half - PortMargin : half * 0.5;
  const int count = static_cast<int>(ports.size());
  const double middle = straight >= 0 ? straight : (count - 1) / 2.0;
  const double most = std::max(middle, count - 1 - middle);
  const double step = most > 0 ? std::min(straight >= 0 ? 60.0 : 80.0, room / most) : 0;
  for (int p = 0; p < count; ++p) {
    double x = (p - middle) * step;
    if (count == 1 && std::abs(aim[0]) < half - 10) x = aim[0];
    if (!std::isnan(aim[at(p)]) && std::abs(aim[at(p)] - x) < step / 2 &&
        std::abs(aim[at(p)]) < half - 20) {
      x = aim[at(p)];
    }
    for (Flow* flow : ports[at(p)]) flow->fromX = x;
  }
}

void BlockPlacer::planLabels() {
  for (Flow& flow : flows_) {
    if (flow.bearsLabel) planLabel(flow);
  }
}

void BlockPlacer::planLabel(Flow& flow) {
  const Size& label = work_.scope.edges[at(flow.edge)].label;
  const bool toLane = flow.lane >= 0 && flow.fromChannel >= 0;
  const bool onTrack = toLane && (flow.to.kind == Stop::GroupSide || flow.caught) &&
                       !work_.scope.turned && placed_.lanes[at(flow.lane)].side > 0 &&
                       fromNode(flow);
  if (onTrack) {
    const double half = work_.scope.nodes[at(block_.rows[at(flow.from.row)].node)].width / 2;
    double& reach = chipReach_[at(flow.fromChannel)][1];
    reach = std::max(reach, half + 8 + label.width - 12);
    work_.labels[at(flow.edge)] = {LabelSpot::Track, flow.fromChannel, -1 - flow.lane, 0};
    return;
  }
  if (flow.caught && fromNode(flow)) {
    stackLabel(flow, LabelSpot::SourceZone, flow.fromChannel, 2 * flow.from.row);
    double& reach = chipReach_[at(flow.fromChannel)][1];
    reach = std::max(reach, std::max(flow.fromX, label.width / 2 + 8) + label.width / 2 + 4);
    return;
  }
  if (!toLane) {
    stackLabel(flow, LabelSpot::Zone, flow.toChannel, flow.target);
    return;
  }
  Lane& lane = placed_.lanes[at(flow.lane)];
  lane.chips.push_back(
      {lane.up ? -1 : flow.fromChannel, flow.from.row, label.width / 2, label.height});
  stackLabel(flow, lane.up ? LabelSpot::UpLane : LabelSpot::Zone, flow.fromChannel, -1 - flow.lane);
}

void BlockPlacer::stackLabel(const Flow& flow, LabelSpot::Kind kind, int channel, int line) {
  const Size& label = work_.scope.edges[at(flow.edge)].label;
  double& height =
      placed_.stacks[stackKey(channel, kind == LabelSpot::SourceZone ? line + (1 << 30) : line)];
  work_.labels[at(flow.edge)] = {kind, channel, line, height};
  height += label.height + 4;
  if (kind == LabelSpot::UpLane) return;
  auto& zone = kind == LabelSpot::Zone ? placed_.zone : placed_.topZone;
  zone[at(channel)] = std::max(zone[at(channel)], height);
}

}  // namespace stepwright::layout
