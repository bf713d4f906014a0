// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layout/crossings.h"

#include <algorithm>
#include <cmath>

#include "engine/layout/heights.h"

namespace stepwright::layout {

namespace {

/// A straight piece: at `place`, from `a` to `b`.
struct Piece {
  double place, a, b;
  int leg;
};

/// The lines of a block, cut into pieces.
class Pieces {
 public:
  explicit Pieces(const Draft& draft) : draft_(draft) {
    for (std::size_t f = 0; f < draft.legs.size(); ++f) add(static_cast<int>(f));
  }

  // Lines that run on top of each other lead to one target and cross another once; where they meet
  // in a point they do not cross.
  int crossings(std::vector<int>* involved) const {
    std::vector<std::pair<double, double>> places;
    for (const Piece& h : level_) {
      for (const Piece& v : upright_) {
        if (v.place <= h.a + 0.5 || v.place >= h.b - 0.5) continue;
        if (h.place <= v.a + 0.5 || h.place >= v.b - 0.5) continue;
        places.emplace_back(h.place, v.place);
        if (involved != nullptr) involved->insert(involved->end(), {h.leg, v.leg});
      }
    }
    std::sort(places.begin(), places.end());
    return static_cast<int>(std::unique(places.begin(), places.end()) - places.begin());
  }

 private:
  void add(int number) {
    const Leg& leg = draft_.legs[at(number)];
    const Placed& placed = draft_.placed;
    leg_ = number;
    x_ = leg.fromX;
    y_ = endOf(draft_, leg.from);
    const double track = leg.track >= 0 ? placed.tracks[at(leg.track)].x : leg.toX;
    if (leg.aside) {
      y_ = draft_.errorPortOf(leg.from.row);
      if (leg.track >= 0) put(level_, y_, x_, track);
      x_ = track;
    }
    if (leg.fromNet >= 0) {
      goBy(placed.channels[at(leg.fromChannel)].nets[at(leg.fromNet)].y, track);
    }
    if (leg.toNet >= 0) {
      x_ = track;
      goBy(placed.channels[at(leg.toChannel)].nets[at(leg.toNet)].y, leg.toX);
    }
    const double end = endOf(draft_, leg.to);
    put(upright_, x_, y_, end);
    if (leg.to.kind != Joint::GroupSide) return;
    const Cell& cell = draft_.block.groups[at(leg.to.group)].cells.front();
    put(level_, end, x_, cell.x - draft_.inner(cell).left);
  }

  // Along the main direction to a tier, then on the tier.
  void goBy(double tier, double toX) {
    put(upright_, x_, y_, tier);
    put(level_, tier, x_, toX);
    x_ = toX;
    y_ = tier;
  }

  void put(std::vector<Piece>& list, double place, double a, double b) const {
    if (std::abs(a - b) > 0.5) list.push_back({place, std::min(a, b), std::max(a, b), leg_});
  }

  const Draft& draft_;
  std::vector<Piece> level_, upright_;
  int leg_ = 0;           // that is being cut
  double x_ = 0, y_ = 0;  // how far it has come
};

}  // namespace

int costOf(const Draft& draft, std::vector<int>* involved) {
  return draft.disorder + CrossingCost * Pieces(draft).crossings(involved);
}

}  // namespace stepwright::layout
