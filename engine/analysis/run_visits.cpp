// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/run_visits.h"

#include <algorithm>
#include <unordered_map>

#include "engine/replay/history_threads.h"
#include "engine/replay/run_tracker.h"

namespace stepwright::analysis {
namespace {

using interpreter::Decision;
using replay::StateStatus;

StateStatus statusOf(Decision::End end) {
  switch (end) {
    case Decision::End::Succeeded:
      return StateStatus::Succeeded;
    case Decision::End::Failed:
      return StateStatus::Failed;
    case Decision::End::TimedOut:
      return StateStatus::TimedOut;
    case Decision::End::Aborted:
      break;
  }
  return StateStatus::Aborted;
}

/// Follows the fibers of a run from state to state.
class VisitFollower {
 public:
  void add(const Decision& decision) {
    switch (decision.kind) {
      case Decision::Kind::Began:
        return begin(decision);
      case Decision::Kind::Entered:
        return enter(decision);
      case Decision::Kind::Ended:
        return end(decision);
      default:
        if (RunVisit* visit = open(decision)) change(*visit, decision);
    }
    ++count_;
  }
  [[nodiscard]] std::vector<RunVisit> take() { return std::move(visits_); }

 private:
  static constexpr std::size_t none = RunVisit::none;
  struct Fiber {
    std::string key;
    std::vector<int> items;
    bool ownExecution = false;
    std::size_t visit = none;   ///< that it is in
    std::size_t around = none;  ///< of the Map or Parallel
    std::unordered_map<const asl::State*, int> entered;
  };

  RunVisit* open(const Decision& decision) {
    const auto found = fibers_.find(decision.fiber);
    if (found == fibers_.end() || found->second.visit == none) return nullptr;
    RunVisit& visit = visits_[found->second.visit];
    visit.last = count_;
    visit.lastEvent = std::max(visit.lastEvent, decision.event);
    return &visit;
  }

  void begin(const Decision& decision) {
    ++count_;
    Fiber fiber;
    if (const auto parent = fibers_.find(decision.parent); parent != fibers_.end()) {
      const Fiber& above = parent->second;
      fiber.key = above.visit == none ? above.key : visits_[above.visit].key;
      fiber.key += '[' + std::to_string(decision.count) + ']';
      fiber.items = above.items;
      fiber.around = above.visit;
      fiber.items.push_back(static_cast<int>(decision.count));
      fiber.ownExecution = above.ownExecution || decision.ownExecution;
    }
    fibers_[decision.fiber] = std::move(fiber);
  }

  void enter(const Decision& decision) {
    Fiber& fiber = fibers_[decision.fiber];
    const int nth = ++fiber.entered[decision.state];
    RunVisit visit;
    visit.key = fiber.key + decision.state->id + '#' + std::to_string(nth);
    visit.state = decision.state->id;
    visit.name = decision.state->name;
    visit.items = fiber.items;
    visit.fiber = decision.fiber;
    visit.before = fiber.visit;
    visit.around = fiber.around;
    visit.ownExecution = fiber.ownExecution;
    visit.entered = visit.last = count_++;
    visit.event = visit.lastEvent = decision.event;
    fiber.visit = visits_.size();
    visits_.push_back(std::move(visit));
  }

  static void change(RunVisit& visit, const Decision& decision) {
    switch (decision.kind) {
      case Decision::Kind::Acts:
        ++visit.attempts;
        visit.status = StateStatus::Running;
        break;
      case Decision::Kind::Waits:
        visit.status = StateStatus::Waiting;
        break;
      case Decision::Kind::Failed:
        visit.error = replay::nameOf(decision.error);
        visit.status = decision.taker == Decision::Taker::Retrier ? StateStatus::Retrying
                       : decision.taker == Decision::Taker::Catcher
                           ? StateStatus::Caught
                           : replay::failedBy(decision.error);
        break;
      case Decision::Kind::GoesOn:
        visit.error.clear();
        visit.status = StateStatus::Running;
        break;
      case Decision::Kind::Left:
        visit.left = true;
        visit.way = decision.way;
        visit.which = decision.which;
        if (decision.way == Decision::Way::Catch) break;
        visit.status = StateStatus::Succeeded;
        visit.error.clear();
        break;
      default:
        break;
    }
  }

  /// One that is broken off stands in the state that it was in.
  void end(const Decision& decision) {
    const auto found = fibers_.find(decision.fiber);
    const bool left =
        found != fibers_.end() && found->second.visit != none && visits_[found->second.visit].left;
    // What comes after it was left is no event of it.
    RunVisit* visit = left ? nullptr : open(decision);
    ++count_;
    if (visit == nullptr || decision.end == Decision::End::Succeeded) return;
    if (visit->status == StateStatus::Failed || visit->status == StateStatus::TimedOut) return;
    visit->status = statusOf(decision.end);
  }

  std::vector<RunVisit> visits_;
  std::unordered_map<std::uint32_t, Fiber> fibers_;
  std::size_t count_ = 0;
};

const history::Event* eventOf(const RunVisit& visit, const history::EventLog& log, std::int64_t id,
                              replay::EventSense sense) {
  if (visit.ownExecution || id < 1 || static_cast<std::size_t>(id) > log.size()) return nullptr;
  const history::Event& event = log.at(static_cast<std::size_t>(id) - 1);
  return event.fiber == visit.fiber && replay::senseOf(event.type) == sense ? &event : nullptr;
}

}  // namespace

const history::Event* entryOf(const RunVisit& visit, const history::EventLog& log) {
  return eventOf(visit, log, visit.event, replay::EventSense::Entered);
}

const history::Event* exitOf(const RunVisit& visit, const history::EventLog& log) {
  return eventOf(visit, log, visit.lastEvent, replay::EventSense::Exited);
}

std::vector<RunVisit> visitsIn(const std::vector<Decision>& decisions) {
  VisitFollower visits;
  for (const Decision& decision : decisions) visits.add(decision);
  return visits.take();
}

}  // namespace stepwright::analysis
