// SPDX-License-Identifier: GPL-3.0-or-later
// Lines that cross in a block, and the search for lanes that cross less.
#include <algorithm>
#include <cmath>

#include "engine/layout/placer.h"

namespace stepwright::layout {

namespace {

/// A straight piece: at `place`, from `a` to `b`.
struct Piece {
  double place, a, b;
  int flow;
};

void addPiece(std::vector<Piece>& list, int flow, double place, double a, double b) {
  if (std::abs(a - b) > 0.5) list.push_back({place, std::min(a, b), std::max(a, b), flow});
}

// Lines that run on top of each other lead to one target and cross another once; where they meet
// in a point they do not cross.
int crossings(const std::vector<Piece>& level, const std::vector<Piece>& upright,
              std::vector<int>* involved) {
  std::vector<std::pair<double, double>> places;
  for (const Piece& h : level) {
    for (const Piece& v : upright) {
      if (v.place <= h.a + 0.5 || v.place >= h.b - 0.5) continue;
      if (h.place <= v.a + 0.5 || h.place >= v.b - 0.5) continue;
      places.emplace_back(h.place, v.place);
      if (involved != nullptr) involved->insert(involved->end(), {h.flow, v.flow});
    }
  }
  std::sort(places.begin(), places.end());
  return static_cast<int>(std::unique(places.begin(), places.end()) - places.begin());
}

constexpr std::size_t MostFlows = 80;  // of blocks in which other lanes are tried
// Flows placed in all the tries of one block; less where there are many blocks.
constexpr int MostEffort = 800, LeastEffort = 120;
constexpr std::size_t ManyEdges = 200;

}  // namespace

double BlockPlacer::endOf(const Flow& flow, bool target) const {
  const Stop& stop = target ? flow.to : flow.from;
  switch (stop.kind) {
    case Stop::Top:
      return 0;
    case Stop::Bottom:
      return placed_.height;
    case Stop::Across:
      return placed_.channelY[at(rows_)] + placed_.channelHeight[at(rows_)] / 2;
    case Stop::GroupSide:
      return yOf(stop, -1);
    case Stop::GroupTop:
      return placed_.groupY[at(stop.group)];
    default:
      break;
  }
  const double y = stop.group >= 0 ? placed_.groupY[at(stop.group)] : placed_.rowY[at(stop.row)];
  if (stop.kind == Stop::RowTop) return y;
  if (stop.cell >= 0) return y + work_.placed[at(cellOf(stop).block)].height;
  return y + placed_.rowHeight[at(stop.row)];
}

int BlockPlacer::cost(std::vector<int>* involved) const {
  std::vector<Piece> level, upright;
  for (const Flow& flow : flows_) {
    const int number = static_cast<int>(&flow - flows_.data());
    double y = endOf(flow, false);
    const double lane = flow.lane >= 0 ? placed_.lanes[at(flow.lane)].x : flow.toX;
    double x = flow.fromX;
    if (flow.fromNet >= 0) {
      const double track = placed_.channels[at(flow.fromChannel)].nets[at(flow.fromNet)].y;
      addPiece(upright, number, x, y, track);
      addPiece(level, number, track, x, lane);
      x = lane;
      y = track;
    }
    if (flow.toNet >= 0) {
      const double track = placed_.channels[at(flow.toChannel)].nets[at(flow.toNet)].y;
      addPiece(upright, number, lane, y, track);
      addPiece(level, number, track, lane, flow.toX);
      x = flow.toX;
      y = track;
    }
    const double end = endOf(flow, true);
    addPiece(upright, number, x, y, end);
    if (flow.to.kind == Stop::GroupSide) {
      const Cell& cell = block_.groups[at(flow.to.group)].cells.front();
      addPiece(level, number, end, x, cell.x - work_.placed[at(cell.block)].left);
    }
  }
  return disorder_ + CrossingCost * crossings(level, upright, involved);
}

namespace {

/// Tries one lane after the other within and beyond what hangs at its side, then on the other side,
/// then with its port moved as well.
class Search {
 public:
  Search(Work& work, int block)
      : work_(work), block_(block), flows_(work.flows.ofBlock[at(block)]) {}

  void run(int cost, std::vector<int> involved) {
    best_.resize(flows_.size());
    cost_ = cost;
    involved_ = std::move(involved);
    while (step()) {
    }
    if (!last_) attempt(best_, nullptr);
  }

 private:
  // The flows of each lane that has a part in a crossing.
  std::vector<std::vector<int>> crossed() const {
    const auto& lanes = work_.placed[at(block_)].lanes;
    std::vector<char> marked(lanes.size(), 0);
    for (int f : involved_) {
      if (flows_[at(f)].lane >= 0) marked[at(flows_[at(f)].lane)] = 1;
    }
    std::vector<std::vector<int>> result(lanes.size());
    for (std::size_t f = 0; f < flows_.size(); ++f) {
      const int lane = flows_[f].lane;
      if (lane >= 0 && marked[at(lane)] != 0) result[at(lane)].push_back(static_cast<int>(f));
    }
    result.erase(std::remove_if(result.begin(), result.end(), [](auto& l) { return l.empty(); }),
                 result.end());
    return result;
  }

  // Where something gets better the crossings are looked at anew.
  bool step() {
    if (cost_ < CrossingCost) return false;
    const int most = work_.scope.edges.size() > ManyEdges ? LeastEffort : MostEffort;
    for (const std::vector<int>& flows : crossed()) {
      for (int which = 0; which < 5; ++which) {
        if (spent_ >= most) return false;
        if (tryLane(flows, which)) return true;
      }
    }
    return false;
  }

  bool mayChangeSides(const Flow& flow) const {
    return !flow.caught && flow.from.group < 0 && flow.to.group < 0 && flow.before < 0 &&
           !work_.plan.blocks[at(block_)].rail && flow.from.kind != Stop::Across;
  }

  bool tryLane(const std::vector<int>& flows, int which) {
    std::vector<Wish> wishes = best_;
    for (int f : flows) {
      Wish& wish = wishes[at(f)];
      if (which == 2) {
        if (!mayChangeSides(flows_[at(f)])) return false;
        wish.otherSide = !wish.otherSide;
        continue;
      }
      const Wish old = wish;
      wish.layer = which % 3 == 0 ? Wish::Inside : Wish::Outside;
      wish.portToo = which >= 3;
      if (wish.layer == old.layer && wish.portToo == old.portToo) return false;
    }
    std::vector<int> involved;
    const int cost = attempt(wishes, &involved);
    last_ = cost < cost_;
    if (!last_) return false;
    cost_ = cost;
    involved_ = std::move(involved);
    best_ = std::move(wishes);
    return true;
  }

  int attempt(const std::vector<Wish>& wishes, std::vector<int>* involved) {
    spent_ += static_cast<int>(flows_.size()) + 4;
    BlockPlacer placer(work_, block_, wishes);
    placer.run();
    return placer.cost(involved);
  }

  Work& work_;
  int block_;
  const std::vector<Flow>& flows_;
  std::vector<Wish> best_;
  std::vector<int> involved_;  // flows that cross
  int cost_ = 0, spent_ = 0;
  bool last_ = true;  // whether the best is what was placed last
};

}  // namespace

void placeBlock(Work& work, int block) {
  const std::vector<Wish> none;
  BlockPlacer placer(work, block, none);
  placer.run();
  const std::size_t flows = work.flows.ofBlock[at(block)].size();
  const bool small = flows > 1 && flows <= MostFlows && !work.plan.blocks[at(block)].chain;
  std::vector<int> involved;
  const int cost = small ? placer.cost(&involved) : 0;
  if (cost >= CrossingCost) Search(work, block).run(cost, std::move(involved));
  placer.publish();
}

}  // namespace stepwright::layout
