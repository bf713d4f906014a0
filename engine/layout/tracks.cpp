// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layout/tracks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <unordered_map>

namespace stepwright::layout {

namespace {

bool leavesGroup(const Leg& leg) {
  return leg.from.kind == Joint::GroupBottom || leg.from.kind == Joint::GroupTop;
}

class TrackChoice {
 public:
  explicit TrackChoice(Draft& draft) : draft_(draft), usual_(usualSide()) {}

  void run() {
    for (Leg& leg : draft_.legs) {
      leg.aside = draft_.leavesAside(leg);
      leg.fromChannel = leg.aside ? -1 : draft_.channelOf(leg.from);
      leg.toChannel = draft_.channelOf(leg.to);
    }
    findSides();
    for (Leg& leg : draft_.legs) {
      if (!needsTrack(leg)) continue;
      const Wish wish = draft_.wishOf(leg);
      const int side = sideOf(leg);
      leg.track = trackFor(leg, wish.otherSide ? -side : side, wish);
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
    std::vector<std::vector<const Leg*>> leaving(at(draft_.rows));
    for (const Leg& leg : draft_.legs) {
      if (draft_.fromNode(leg) && !leg.caught) leaving[at(leg.from.row)].push_back(&leg);
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

  static int straightOn(const std::vector<const Leg*>& list) {
    int straight = -1;
    for (std::size_t i = 0; i < list.size(); ++i) {
      const Joint& to = list[i]->to;
      if (to.kind == Joint::RowTop && to.cell < 0 && list[i]->fromChannel == list[i]->toChannel)
        straight = static_cast<int>(i);
    }
    return straight;
  }

  [[nodiscard]] int sideOf(const Leg& leg) const {
    const auto& groups = draft_.block.groups;
    const bool hangs = leg.to.kind == Joint::GroupSide || leg.to.kind == Joint::GroupTop;
    if (hangs || (leg.to.group >= 0 && leg.from.group < 0)) return groups[at(leg.to.group)].side;
    if (leg.from.group >= 0) return groups[at(leg.from.group)].side;
    if (leg.from.cell >= 0) return sideOfCell(leg);
    if (leg.from.kind == Joint::Top && draft_.block.rail) return -1;
    if (!draft_.fromNode(leg)) return usual_;
    if (leg.caught) return 1;
    if (leg.to.kind == Joint::Top && standsBelowCatcher()) return -1;
    const auto it = sides_.find(leg.edge);
    return it == sides_.end() ? usual_ : it->second;
  }

  // The one handler that leads out at its head, in the left-right direction: its way turns between
  // its catcher and itself.
  [[nodiscard]] bool standsBelowCatcher() const {
    return draft_.work.scope.turned && draft_.block.beside && draft_.rows == 1;
  }

  // Out of a block in a row: to the side where it comes out of it.
  [[nodiscard]] int sideOfCell(const Leg& leg) const {
    if (draft_.block.rail) return 1;
    const double x = draft_.fromPin(leg);
    return std::abs(x) > 1 ? (x < 0 ? -1 : 1) : usual_;
  }

  [[nodiscard]] bool needsTrack(const Leg& leg) const {
    const int a = leg.fromChannel, b = leg.toChannel;
    if (a >= 0 && a == b) return false;  // in one channel
    if (leadsStraightAcross(leg)) return false;
    if (leg.to.kind == Joint::Top && a == 0) return false;
    const bool last = leg.from.row == draft_.rows - 1 && leg.from.group < 0;
    const bool needsPiece = draft_.fromNode(leg) && (leg.bearsLabel || leg.caught);
    return leg.to.kind != Joint::Bottom || leg.from.kind != Joint::RowBottom || !last || needsPiece;
  }

  // To what stands next to the port.
  [[nodiscard]] bool leadsStraightAcross(const Leg& leg) const {
    if (!leg.aside || leg.to.kind != Joint::GroupSide || leg.to.inner != 0) return false;
    return draft_.block.groups[at(leg.to.group)].row == leg.from.row &&
           draft_.standsAtPort(leg.to.group);
  }

  [[nodiscard]] bool leadsUp(const Leg& leg) const {
    const int a = leg.aside ? leg.from.row + 1 : leg.fromChannel, b = leg.toChannel;
    if (leavesGroup(leg)) {
      if (leg.to.kind == Joint::Bottom) return false;
      if (leg.to.kind == Joint::Across) return b <= draft_.block.groups[at(leg.from.group)].row;
      const bool below = b > draft_.block.groups[at(leg.from.group)].row;
      return leg.to.kind != Joint::RowTop || !below;
    }
    const bool rises = a >= 0 && b >= 0 && a <= draft_.rows && b <= draft_.rows && b < a;
    return leg.to.kind == Joint::Top || leg.from.kind == Joint::Bottom || rises;
  }

  // To the side of a group, past branches that hang between there and where it comes from.
  [[nodiscard]] bool leadsPastBranches(const Leg& leg) const {
    if (leg.to.kind != Joint::GroupSide || leg.from.kind == Joint::Bottom) return false;
    const auto& groups = draft_.block.groups;
    if (leg.from.group >= 0)
      return leg.from.group < leg.to.group && !groups[at(leg.from.group)].beside;
    const int above = leg.from.kind == Joint::Across ? leg.from.row - 1 : leg.from.row;
    return std::any_of(groups.begin(), groups.begin() + leg.to.group, [&](const Group& group) {
      return !group.beside && group.side == groups[at(leg.to.group)].side && group.row > above;
    });
  }

  // The track that such legs share, made for the first of them.
  int trackFor(const Leg& leg, int side, const Wish& wish) {
    Track track;
    track.side = side;
    track.target = draft_.block.rail && leg.from.kind == Joint::Top ? -1 : leg.target;
    track.up = leadsUp(leg);
    track.toGroup = leg.to.kind == Joint::GroupSide;
    if (leadsPastBranches(leg)) track.pastBefore = leg.to.group;
    track.fromGroup = leavesGroup(leg) ? leg.from.group : -1;
    track.caught = leg.caught;
    track.wish = wish.layer;
    track.meetsGroup = leg.to.kind == Joint::GroupTop;
    const Key key{track.target,     side,
                  track.up ? 1 : 0, track.toGroup ? 1 : 0,
                  track.fromGroup,  track.caught ? 1 : 0,
                  track.pastBefore};
    const auto next = static_cast<int>(draft_.placed.tracks.size());
    const auto [it, fresh] = trackOf_.try_emplace(key, next);
    if (fresh) draft_.placed.tracks.push_back(std::move(track));
    return it->second;
  }

  using Key = std::array<int, 7>;  // target, side, up, to a group, from group, caught, past

  Draft& draft_;
  int usual_;
  std::unordered_map<int, int> sides_;  // by edge
  std::map<Key, int> trackOf_;
};

}  // namespace

void chooseTracks(Draft& draft) { TrackChoice(draft).run(); }

}  // namespace stepwright::layout
