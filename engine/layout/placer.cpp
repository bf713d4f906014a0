// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layout/placer.h"

#include <algorithm>
#include <vector>

#include "engine/layout/crossings.h"
#include "engine/layout/passes.h"

namespace stepwright::layout {

namespace {

constexpr std::size_t MostLegs = 80;  // of blocks in which one track after the other is tried
constexpr int MostRounds = 6, LeastRounds = 2;  // of sides changed at once in others
// Legs placed in all the tries of one block; less where there are many blocks.
constexpr int MostEffort = 1600, LeastEffort = 120;
constexpr std::size_t ManyEdges = 200, VeryManyEdges = 2500;

/// Tries one track after the other within and beyond what hangs at its side, then on the other
/// side, then with its port moved as well. Where there are many, it changes the sides of all ways
/// at once that would cross less there.
class TrackSearch {
 public:
  TrackSearch(Work& work, int block)
      : work_(work), block_(block), legs_(work.legs.ofBlock[at(block)]) {}

  void run(int cost, std::vector<int> involved) {
    best_.resize(legs_.size());
    cost_ = cost;
    involved_ = std::move(involved);
    if (legs_.size() > MostLegs) {
      changeSides();
    } else {
      while (step()) {
      }
    }
    if (!last_) placeOnce(work_, block_, best_);
  }

 private:
  // The legs of each track that has a part in a crossing.
  std::vector<std::vector<int>> crossed() const {
    const auto& tracks = work_.placed[at(block_)].tracks;
    std::vector<char> marked(tracks.size(), 0);
    for (int f : involved_) {
      if (legs_[at(f)].track >= 0) marked[at(legs_[at(f)].track)] = 1;
    }
    std::vector<std::vector<int>> result(tracks.size());
    for (std::size_t f = 0; f < legs_.size(); ++f) {
      const int track = legs_[f].track;
      if (track >= 0 && marked[at(track)] != 0) result[at(track)].push_back(static_cast<int>(f));
    }
    result.erase(std::remove_if(result.begin(), result.end(), [](auto& l) { return l.empty(); }),
                 result.end());
    return result;
  }

  // All that cross less at the other side of the rows, at once; the better half of them where that
  // does not hold for all together.
  void changeSides() {
    std::vector<int> better = betterAtOtherSide();
    const int most = work_.scope.edges.size() > VeryManyEdges ? LeastRounds : MostRounds;
    for (int round = 0; round < most && !better.empty(); ++round) {
      std::vector<Wish> wishes = best_;
      for (const int f : better) wishes[at(f)].otherSide = !wishes[at(f)].otherSide;
      if (accept(std::move(wishes))) {
        better = betterAtOtherSide();
      } else {
        better.resize(better.size() / 2);
      }
    }
  }

  // The best first.
  std::vector<int> betterAtOtherSide() const {
    std::vector<int> candidates;
    for (std::size_t f = 0; f < legs_.size(); ++f)
      if (legs_[f].track >= 0 && mayChangeSides(legs_[f]))
        candidates.push_back(static_cast<int>(f));
    return betterAcross(Draft(work_, block_, best_), involved_, candidates);
  }

  // Where something gets better the crossings are looked at anew.
  bool step() {
    if (cost_ < CrossingCost) return false;
    const int most = work_.scope.edges.size() > ManyEdges ? LeastEffort : MostEffort;
    for (const std::vector<int>& legs : crossed()) {
      for (int which = 0; which < 5; ++which) {
        if (spent_ >= most) return false;
        if (tryTrack(legs, which)) return true;
      }
    }
    return false;
  }

  bool mayChangeSides(const Leg& leg) const {
    return !leg.caught && leg.from.group < 0 && leg.to.group < 0 && leg.before < 0 &&
           !work_.plan.blocks[at(block_)].rail && leg.from.kind != Joint::Across;
  }

  bool tryTrack(const std::vector<int>& legs, int which) {
    std::vector<Wish> wishes = best_;
    for (int f : legs) {
      Wish& wish = wishes[at(f)];
      if (which == 2) {
        if (!mayChangeSides(legs_[at(f)])) return false;
        wish.otherSide = !wish.otherSide;
        continue;
      }
      const Wish old = wish;
      wish.layer = which % 3 == 0 ? Wish::Inside : Wish::Outside;
      wish.portToo = which >= 3;
      if (wish.layer == old.layer && wish.portToo == old.portToo) return false;
    }
    return accept(std::move(wishes));
  }

  // Where it gets better.
  bool accept(std::vector<Wish> wishes) {
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
    spent_ += static_cast<int>(legs_.size()) + 4;
    return costOf(placeOnce(work_, block_, wishes), involved);
  }

  Work& work_;
  int block_;
  const std::vector<Leg>& legs_;
  std::vector<Wish> best_;
  std::vector<int> involved_;  // legs that cross
  int cost_ = 0, spent_ = 0;
  bool last_ = true;  // whether the best is what was placed last
};

// Tells the block around where edges enter and leave.
void publish(Work& work, int block) {
  Placed& placed = work.placed[at(block)];
  std::vector<double> exits;
  for (const Leg& leg : work.legs.ofBlock[at(block)]) {
    const double track = leg.track >= 0 ? placed.tracks[at(leg.track)].x : leg.fromX;
    if (leg.to.kind == Joint::Bottom || leg.to.kind == Joint::Top) work.exitX[at(leg.edge)] = track;
    if (leg.to.kind == Joint::Bottom || leg.from.kind == Joint::Bottom) exits.push_back(track);
    if (leg.from.kind == Joint::Top || leg.from.kind == Joint::Bottom)
      work.entryX[at(leg.edge)] = track;
  }
  placed.contour.endWith(exits);
}

}  // namespace

void placeBlock(Work& work, int block) {
  const std::vector<Wish> none;
  const Draft draft = placeOnce(work, block, none);
  const std::size_t legs = draft.legs.size();
  const bool tried = legs > 1 && !draft.block.chain;
  std::vector<int> involved;
  const int cost = tried ? costOf(draft, &involved) : 0;
  if (cost >= CrossingCost) TrackSearch(work, block).run(cost, std::move(involved));
  publish(work, block);
}

}  // namespace stepwright::layout
