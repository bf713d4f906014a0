// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layout/ports.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace stepwright::layout {

namespace {

constexpr double PortMargin = 46;  // from a wide box's corners to the first port
constexpr double Nowhere = std::numeric_limits<double>::quiet_NaN();

using LegList = std::vector<Leg*>;

// The ports of a node stand in this order from left to right, and in that of the rules where it is
// equal.
int portRank(const Draft& draft, const Leg& leg) {
  const Wish wish = draft.wishOf(leg);
  if (leg.caught) return 9;
  if (leg.track < 0) return leg.to.group < 0 ? 0 : 3 * draft.block.groups[at(leg.to.group)].side;
  const int side = draft.placed.tracks[at(leg.track)].side;
  if (!wish.portToo) return (wish.otherSide ? 4 : 3) * side;
  return (wish.layer == Wish::Inside ? 1 : 6) * side;
}

// A way that comes back to what is above, in the end.
bool returns(const Work& work, const Leg& leg) {
  if (work.structure.back[at(leg.edge)] != 0) return true;
  const int target = work.scope.edges[at(leg.edge)].to;
  return work.structure.terminals[at(target)] == 0 && !work.structure.leavesSubtree(target);
}

int disorderOf(const Work& work, const LegList& leaving) {
  int cost = 0;
  for (std::size_t j = 1; j < leaving.size(); ++j) {
    for (std::size_t i = 0; i < j; ++i) {
      if (leaving[i] < leaving[j] || leaving[i]->caught || leaving[j]->caught) continue;
      const bool loop = returns(work, *leaving[i]) || returns(work, *leaving[j]);
      cost += loop ? LoopOrderCost : OrderCost;
    }
  }
  return cost;
}

std::vector<LegList> leavingRows(Draft& draft) {
  std::vector<LegList> leaving(at(draft.rows));
  for (Leg& leg : draft.legs) {
    if (draft.fromNode(leg)) leaving[at(leg.from.row)].push_back(&leg);
  }
  return leaving;
}

void arrange(Draft& draft, LegList& leaving) {
  std::stable_sort(leaving.begin(), leaving.end(), [&](const Leg* a, const Leg* b) {
    return portRank(draft, *a) < portRank(draft, *b);
  });
  draft.disorder += disorderOf(draft.work, leaving);
}

// Ways to one target share a port.
std::vector<LegList> portsOf(const Draft& draft, const LegList& leaving) {
  std::vector<LegList> ports;
  for (Leg* leg : leaving) {
    if (leg->caught) continue;
    auto same = std::find_if(ports.begin(), ports.end(), [&](const LegList& legs) {
      return draft.entryKey(*legs.front()) == draft.entryKey(*leg) &&
             legs.front()->track == leg->track;
    });
    if (same == ports.end()) same = ports.emplace(ports.end());
    same->push_back(leg);
  }
  return ports;
}

// Where a way that needs no track would go straight down.
double aimOf(const Draft& draft, const Leg& leg) {
  if (leg.track >= 0 || leg.to.kind != Joint::RowTop || leg.to.group >= 0) return Nowhere;
  return draft.entryPin(leg);
}

// The port that goes straight on has the middle; one that can aim at its target does.
void spreadPorts(const std::vector<double>& aims, double half, const std::vector<LegList>& ports) {
  int straight = -1;
  for (std::size_t p = 0; p < aims.size(); ++p) {
    if (std::abs(aims[p]) < 0.5) straight = static_cast<int>(p);
  }
  const double room = half > 60 ? half - PortMargin : half * 0.5;
  const int count = static_cast<int>(ports.size());
  const double middle = straight >= 0 ? straight : (count - 1) / 2.0;
  const double most = std::max(middle, count - 1 - middle);
  const double step = most > 0 ? std::min(straight >= 0 ? 60.0 : 80.0, room / most) : 0;
  for (int p = 0; p < count; ++p) {
    double x = (p - middle) * step;
    const double aim = aims[at(p)];
    if (count == 1 && std::abs(aim) < half - 10) x = aim;
    if (!std::isnan(aim) && std::abs(aim - x) < step / 2 && std::abs(aim) < half - 20) x = aim;
    for (Leg* leg : ports[at(p)]) leg->fromX = x;
  }
}

void placePortsOf(const Draft& draft, int node, const LegList& leaving) {
  const double half = draft.work.scope.nodes[at(node)].width / 2;
  for (Leg* leg : leaving) {
    if (!leg->caught) continue;
    const double outside = half + ErrorPortReach + (leg->aside ? 0 : 10);
    leg->fromX = draft.work.scope.turned ? outside : half - ErrorPort;
  }
  const std::vector<LegList> ports = portsOf(draft, leaving);
  std::vector<double> aims;
  for (const LegList& legs : ports) aims.push_back(aimOf(draft, *legs.front()));
  spreadPorts(aims, half, ports);
}

}  // namespace

void placePorts(Draft& draft) {
  std::vector<LegList> leaving = leavingRows(draft);
  for (int r = 0; r < draft.rows; ++r) {
    if (!draft.wishes.empty()) arrange(draft, leaving[at(r)]);
    const int node = draft.block.rows[at(r)].node;
    if (node >= 0) placePortsOf(draft, node, leaving[at(r)]);
  }
}

}  // namespace stepwright::layout
