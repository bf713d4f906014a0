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

bool crosses(const Piece& h, const Piece& v) {
  return v.place > h.a + 0.5 && v.place < h.b - 0.5 && h.place > v.a + 0.5 && h.place < v.b - 0.5;
}

/// The lines of a block, cut into pieces. Each two lines that cross count, those that lead to one
/// target and run on top of each other, too; where lines meet in a point they do not cross.
class Pieces {
 public:
  explicit Pieces(const Draft& draft) : draft_(draft) {
    for (std::size_t f = 0; f < draft.legs.size(); ++f) add(static_cast<int>(f));
    std::sort(level_.begin(), level_.end(), isAbove);
  }

  int crossings(std::vector<int>* involved) const {
    int count = 0;
    for (const Piece& v : upright_) {
      for (auto h = firstBelow(v.a); h != level_.end() && h->place < v.b; ++h) {
        if (!crosses(*h, v)) continue;
        ++count;
        if (involved != nullptr) involved->insert(involved->end(), {h->leg, v.leg});
      }
    }
    return count;
  }

  // How many lines a leg would cross with its track at that place, which is now at another one.
  int crossingsAt(int number, double track) const {
    const Leg& leg = draft_.legs[at(number)];
    const double from = levelOf(leg.fromChannel, leg.fromNet, endOf(draft_, leg.from));
    const double to = levelOf(leg.toChannel, leg.toNet, endOf(draft_, leg.to));
    const Piece out{from, std::min(leg.fromX, track), std::max(leg.fromX, track), number};
    const Piece in{to, std::min(leg.toX, track), std::max(leg.toX, track), number};
    int count = 0;
    for (const Piece& v : upright_)
      if (!sharesTarget(v.leg, leg) && !sharesNode(v.leg, leg))
        count += (crosses(out, v) ? 1 : 0) + (crosses(in, v) ? 1 : 0);
    const Piece along{track, std::min(from, to), std::max(from, to), number};
    for (auto h = firstBelow(along.a); h != level_.end() && h->place < along.b; ++h)
      if (!sharesTarget(h->leg, leg) && crosses(*h, along)) ++count;
    return count;
  }

 private:
  static bool isAbove(const Piece& a, const Piece& b) { return a.place < b.place; }

  [[nodiscard]] std::vector<Piece>::const_iterator firstBelow(double y) const {
    return std::lower_bound(level_.begin(), level_.end(), Piece{y, 0, 0, 0}, isAbove);
  }

  [[nodiscard]] bool sharesTarget(int other, const Leg& leg) const {
    return draft_.legs[at(other)].target == leg.target;
  }

  // Its port moves to that side of the node as well.
  [[nodiscard]] bool sharesNode(int other, const Leg& leg) const {
    const Leg& v = draft_.legs[at(other)];
    return draft_.fromNode(leg) && draft_.fromNode(v) && v.from.row == leg.from.row && !v.caught;
  }

  [[nodiscard]] double levelOf(int channel, int net, double otherwise) const {
    return net < 0 ? otherwise : draft_.placed.channels[at(channel)].nets[at(net)].y;
  }

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

std::vector<int> betterAcross(const Draft& draft, const std::vector<int>& involved,
                              const std::vector<int>& candidates) {
  const Pieces pieces(draft);
  std::vector<int> now(draft.legs.size(), 0);
  for (const int f : involved) ++now[at(f)];
  std::vector<std::pair<int, int>> better;  // by what is gained
  for (const int f : candidates) {
    if (now[at(f)] < 1) continue;
    const int side = draft.placed.tracks[at(draft.legs[at(f)].track)].side;
    const double beyond = (side < 0 ? draft.placed.right : -draft.placed.left) - side;
    const int gained = now[at(f)] - pieces.crossingsAt(f, beyond);
    if (gained > 0) better.emplace_back(-gained, f);
  }
  std::sort(better.begin(), better.end());
  std::vector<int> order;
  for (const auto& each : better) order.push_back(each.second);
  return order;
}

}  // namespace stepwright::layout
