// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layout/placer.h"

#include <algorithm>
#include <vector>

#include "engine/layout/crossings.h"
#include "engine/layout/passes.h"

namespace stepwright::layout {

namespace {

constexpr std::size_t MostFlows = 80;  // of blocks in which other lanes are tried
// Flows placed in all the tries of one block; less where there are many blocks.
constexpr int MostEffort = 800, LeastEffort = 120;
constexpr std::size_t ManyEdges = 200;

/// Tries one lane after the other within and beyond what hangs at its side, then on the other side,
/// then with its port moved as well.
class LaneSearch {
 public:
  LaneSearch(Work& work, int block)
      : work_(work), block_(block), flows_(work.flows.ofBlock[at(block)]) {}

  void run(int cost, std::vector<int> involved) {
    best_.resize(flows_.size());
    cost_ = cost;
    involved_ = std::move(involved);
    while (step()) {
    }
    if (!last_) placeOnce(work_, block_, best_);
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
    return costOf(placeOnce(work_, block_, wishes), involved);
  }

  Work& work_;
  int block_;
  const std::vector<Flow>& flows_;
  std::vector<Wish> best_;
  std::vector<int> involved_;  // flows that cross
  int cost_ = 0, spent_ = 0;
  bool last_ = true;  // whether the best is what was placed last
};

// Tells the block around where edges enter and leave.
void publish(Work& work, int block) {
  const Placed& placed = work.placed[at(block)];
  for (const Flow& flow : work.flows.ofBlock[at(block)]) {
    const double lane = flow.lane >= 0 ? placed.lanes[at(flow.lane)].x : flow.fromX;
    if (flow.to.kind == Stop::Bottom || flow.to.kind == Stop::Top) work.exitX[at(flow.edge)] = lane;
    if (flow.from.kind == Stop::Top) work.entryX[at(flow.edge)] = lane;
  }
}

}  // namespace

void placeBlock(Work& work, int block) {
  const std::vector<Wish> none;
  const Draft draft = placeOnce(work, block, none);
  const std::size_t flows = draft.flows.size();
  const bool small = flows > 1 && flows <= MostFlows && !draft.block.chain;
  std::vector<int> involved;
  const int cost = small ? costOf(draft, &involved) : 0;
  if (cost >= CrossingCost) LaneSearch(work, block).run(cost, std::move(involved));
  publish(work, block);
}

}  // namespace stepwright::layout
