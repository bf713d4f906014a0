// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layout/lanes.h"

#include <array>
#include <cmath>
#include <map>
#include <unordered_map>

namespace stepwright::layout {

namespace {

bool leavesGroup(const Flow& flow) {
  return flow.from.kind == Stop::GroupBottom || flow.from.kind == Stop::GroupTop;
}

class LaneChoice {
 public:
  explicit LaneChoice(Draft& draft) : draft_(draft), usual_(usualSide()) {}

  void run() {
    for (Flow& flow : draft_.flows) {
      flow.fromChannel = draft_.channelOf(flow.from);
      flow.toChannel = draft_.channelOf(flow.to);
    }
    findSides();
    for (Flow& flow : draft_.flows) {
      if (!needsLane(flow)) continue;
      const Wish wish = draft_.wishOf(flow);
      const int side = sideOf(flow);
      flow.lane = laneFor(flow, wish.otherSide ? -side : side, wish);
    }
  }

 private:
  [[nodiscard]] int usualSide() const {
    bool left = false, right = false;
    for (const Group& group : draft_.block.groups) (group.side < 0 ? left : right) = true;
    return right && !left ? -1 : 1;
  }

  // Where the ways out of a node leave for: those before the one that goes straight on to the left,
  // others to the right.
  void findSides() {
    std::vector<std::vector<const Flow*>> leaving(at(draft_.rows));
    for (const Flow& flow : draft_.flows) {
      if (draft_.fromNode(flow) && !flow.caught) leaving[at(flow.from.row)].push_back(&flow);
    }
    for (const auto& list : leaving) {
      if (list.size() < 2) continue;
      const int straight = straightOn(list);
      for (std::size_t i = 0; i < list.size(); ++i) {
        const bool before = straight >= 0 ? static_cast<int>(i) < straight : i < list.size() / 2;
        sides_[list[i]->edge] = before ? -1 : 1;
      }
    }
  }

  static int straightOn(const std::vector<const Flow*>& list) {
    int straight = -1;
    for (std::size_t i = 0; i < list.size(); ++i) {
      const Stop& to = list[i]->to;
      if (to.kind == Stop::RowTop && to.cell < 0 && list[i]->fromChannel == list[i]->toChannel)
        straight = static_cast<int>(i);
    }
    return straight;
  }

  [[nodiscard]] int sideOf(const Flow& flow) const {
    const auto& groups = draft_.block.groups;
    const bool hangs = flow.to.kind == Stop::GroupSide || flow.to.kind == Stop::GroupTop;
    if (hangs || (flow.to.group >= 0 && flow.from.group < 0)) return groups[at(flow.to.group)].side;
    if (flow.from.group >= 0) return groups[at(flow.from.group)].side;
    if (flow.from.cell >= 0) return sideOfCell(flow);
    if (flow.from.kind == Stop::Top && draft_.block.rail) return -1;
    if (!draft_.fromNode(flow)) return usual_;
    if (flow.caught) return 1;
    const auto it = sides_.find(flow.edge);
    return it == sides_.end() ? usual_ : it->second;
  }

  // Out of a block in a row: to the side where it comes out of it.
  [[nodiscard]] int sideOfCell(const Flow& flow) const {
    if (draft_.block.rail) return 1;
    const double x = draft_.fromPin(flow);
    return std::abs(x) > 1 ? (x < 0 ? -1 : 1) : usual_;
  }

  [[nodiscard]] bool needsLane(const Flow& flow) const {
    const int a = flow.fromChannel, b = flow.toChannel;
    if (a >= 0 && a == b) return false;  // in one channel
    if (flow.to.kind == Stop::Top && a == 0) return false;
    const bool last = flow.from.row == draft_.rows - 1 && flow.from.group < 0;
    const bool needsPiece = draft_.fromNode(flow) && (flow.bearsLabel || flow.caught);
    return flow.to.kind != Stop::Bottom || flow.from.kind != Stop::RowBottom || !last || needsPiece;
  }

  [[nodiscard]] bool leadsUp(const Flow& flow) const {
    const int a = flow.fromChannel, b = flow.toChannel;
    if (leavesGroup(flow)) {
      if (flow.to.kind == Stop::Bottom || flow.to.kind == Stop::Across) return false;
      const bool below = b > draft_.block.groups[at(flow.from.group)].row;
      return flow.to.kind != Stop::RowTop || !below;
    }
    const bool rises = a >= 0 && b >= 0 && a <= draft_.rows && b <= draft_.rows && b < a;
    return flow.to.kind == Stop::Top || rises;
  }

  // The lane that such flows share, made for the first of them.
  int laneFor(const Flow& flow, int side, const Wish& wish) {
    Lane lane;
    lane.side = side;
    lane.target = draft_.block.rail && flow.from.kind == Stop::Top ? -1 : flow.target;
    lane.up = leadsUp(flow);
    lane.toGroup = flow.to.kind == Stop::GroupSide;
    lane.fromGroup = leavesGroup(flow) ? flow.from.group : -1;
    lane.caught = flow.caught;
    lane.wish = wish.layer;
    lane.meetsGroup = flow.to.kind == Stop::GroupTop;
    const Key key{lane.target,          side,           lane.up ? 1 : 0,
                  lane.toGroup ? 1 : 0, lane.fromGroup, lane.caught ? 1 : 0};
    const auto next = static_cast<int>(draft_.placed.lanes.size());
    const auto [it, fresh] = laneOf_.try_emplace(key, next);
    if (fresh) draft_.placed.lanes.push_back(std::move(lane));
    return it->second;
  }

  using Key = std::array<int, 6>;  // target, side, up, to a group, from group, caught

  Draft& draft_;
  int usual_;
  std::unordered_map<int, int> sides_;  // by edge
  std::map<Key, int> laneOf_;
};

}  // namespace

void chooseLanes(Draft& draft) { LaneChoice(draft).run(); }

}  // namespace stepwright::layout
