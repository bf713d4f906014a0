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
  int flow;
};

/// The lines of a block, cut into pieces.
class Pieces {
 public:
  explicit Pieces(const Draft& draft) : draft_(draft) {
    for (std::size_t f = 0; f < draft.flows.size(); ++f) add(static_cast<int>(f));
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
        if (involved != nullptr) involved->insert(involved->end(), {h.flow, v.flow});
      }
    }
    std::sort(places.begin(), places.end());
    return static_cast<int>(std::unique(places.begin(), places.end()) - places.begin());
  }

 private:
  void add(int number) {
    const Flow& flow = draft_.flows[at(number)];
    const Placed& placed = draft_.placed;
    flow_ = number;
    x_ = flow.fromX;
    y_ = endOf(draft_, flow.from);
    const double lane = flow.lane >= 0 ? placed.lanes[at(flow.lane)].x : flow.toX;
    if (flow.fromNet >= 0) {
      goBy(placed.channels[at(flow.fromChannel)].nets[at(flow.fromNet)].y, lane);
    }
    if (flow.toNet >= 0) {
      x_ = lane;
      goBy(placed.channels[at(flow.toChannel)].nets[at(flow.toNet)].y, flow.toX);
    }
    const double end = endOf(draft_, flow.to);
    put(upright_, x_, y_, end);
    if (flow.to.kind != Stop::GroupSide) return;
    const Cell& cell = draft_.block.groups[at(flow.to.group)].cells.front();
    put(level_, end, x_, cell.x - draft_.inner(cell).left);
  }

  // Along the flow to a track, then on the track.
  void goBy(double track, double toX) {
    put(upright_, x_, y_, track);
    put(level_, track, x_, toX);
    x_ = toX;
    y_ = track;
  }

  void put(std::vector<Piece>& list, double place, double a, double b) const {
    if (std::abs(a - b) > 0.5) list.push_back({place, std::min(a, b), std::max(a, b), flow_});
  }

  const Draft& draft_;
  std::vector<Piece> level_, upright_;
  int flow_ = 0;          // that is being cut
  double x_ = 0, y_ = 0;  // how far it has come
};

}  // namespace

int costOf(const Draft& draft, std::vector<int>* involved) {
  return draft.disorder + CrossingCost * Pieces(draft).crossings(involved);
}

}  // namespace stepwright::layout
