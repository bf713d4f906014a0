// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/debug_run.h"

#include <algorithm>

#include "engine/interpreter/decision.h"

namespace stepwright::session {

using interpreter::Decision;

namespace {

constexpr std::size_t keyframeDecisions = 8192;
constexpr std::size_t mostTicks = 2000;
/// A tree this large is not copied anew for every picture of a running run.
constexpr std::size_t largeTree = 4000;

Tick tickOf(const Decision& failed) {
  const Tick::Kind kind = failed.taker == Decision::Taker::Retrier   ? Tick::Kind::Retry
                          : failed.taker == Decision::Taker::Catcher ? Tick::Kind::Caught
                                                                     : Tick::Kind::Error;
  return {kind, failed.event, replay::nameOf(failed.error)};
}

}  // namespace

DebugRun::DebugRun(std::unique_ptr<debugger::LiveRun> live) : live_(std::move(live)) {}

DebugRun::DebugRun(replay::ImportedRun imported) : imported_(std::move(imported)) {}

std::size_t DebugRun::decisionsAtEvent(std::size_t events) const {
  return events == 0 ? 0 : imported_.decided[std::min(events, imported_.decided.size()) - 1];
}

void DebugRun::take(const Decision& decision) {
  threads_.add(decision);
  const std::size_t index = tracker_.decisions();
  if (index > 0 && index % keyframeDecisions == 0) keyframes_.push_back(tracker_);
  tracker_.add(decision, threads_);
  tree_.add(decision);
  if (live_ && live_->mayStart())
    started_.note(decision, threads_, index + 1, tree_.visitIn(decision.fiber));
  if (decision.kind == Decision::Kind::Failed) addTick(tickOf(decision));
}

/// The events of one move, or one imported event, come after what was decided with them.
void DebugRun::takeEvents(std::size_t upTo) {
  for (; events_ < upTo; ++events_) tree_.add(log().at(events_));
}

void DebugRun::sync() {
  const auto& all = decisions();
  const auto takeUpTo = [&](std::size_t decisions, std::size_t events) {
    while (tracker_.decisions() < decisions) take(all[tracker_.decisions()]);
    takeEvents(events);
  };
  if (!live_) {
    while (events_ < log().size()) takeUpTo(decisionsAtEvent(events_ + 1), events_ + 1);
    return;
  }
  const debugger::Recording& recording = live_->recording();
  if (events_ == 0) takeUpTo(recording.decisionsAt(0), recording.eventsAt(0));
  for (; moves_ < recording.length(); ++moves_)
    takeUpTo(recording.decisionsAt(moves_ + 1), recording.eventsAt(moves_ + 1));
}

void DebugRun::rebuild() {
  threads_ = replay::Threads();
  tracker_ = replay::RunTracker();
  shown_.reset();
  keyframes_.clear();
  tree_ = replay::RunTreeBuilder();
  treeSnapshot_.reset();
  started_ = StartedRuns();
  events_ = moves_ = 0;
  std::erase_if(ticks_, [&](const Tick& tick) {
    return tick.kind == Tick::Kind::Error || tick.kind == Tick::Kind::Retry ||
           tick.kind == Tick::Kind::Caught || tick.event > static_cast<std::int64_t>(log().size());
  });
  sync();
}

void DebugRun::addTick(Tick tick) {
  if (ticks_.size() >= mostTicks) return;
  const auto same = [&](const Tick& each) {
    return each.kind == tick.kind && each.event == tick.event;
  };
  if (std::none_of(ticks_.begin(), ticks_.end(), same)) ticks_.push_back(std::move(tick));
}

const replay::RunTracker& DebugRun::trackerAt(std::size_t decisions) {
  sync();
  if (decisions >= tracker_.decisions()) return tracker_;
  const std::size_t frame = decisions / keyframeDecisions;
  const replay::RunTracker* from = nullptr;
  if (frame > 0 && frame <= keyframes_.size()) from = &keyframes_[frame - 1];
  const bool onward = shown_ && shown_->decisions() <= decisions &&
                      (!from || shown_->decisions() >= from->decisions());
  if (!onward) shown_ = from ? *from : replay::RunTracker();
  while (shown_->decisions() < decisions)
    shown_->add(this->decisions()[shown_->decisions()], threads_);
  return *shown_;
}

void DebugRun::fill(replay::RunView& view, std::size_t decisions, const replay::Focus& focus) {
  trackerAt(decisions).fill(view, threads_, focus);
}

std::uint32_t DebugRun::fiberFor(const asl::StateId& state, std::size_t decisions,
                                 const replay::Focus& focus) {
  return trackerAt(decisions).threadFor(state, threads_, focus);
}

std::vector<NestedView> DebugRun::nested(const replay::Focus& focus,
                                         const StartedRuns::When& when) {
  if (started_.empty()) return {};
  return started_.views(trackerAt(when.decisions), threads_, focus, when);
}

replay::Focus DebugRun::focusOnEvent(std::size_t event) const {
  if (event == 0 || event > log().size()) return {};
  return threads_.focusOn(log().at(event - 1).fiber);
}

std::shared_ptr<const replay::RunTree> DebugRun::tree(bool newest) {
  sync();
  const bool more = live_ && started_.sync(*live_);
  const bool stale = treeDecisions_ != tracker_.decisions() || !treeSnapshot_ || more;
  const bool due = newest || tree_.rows() < largeTree || !treeSnapshot_ ||
                   tracker_.decisions() > treeDecisions_ * 2;
  if (stale && due) {
    treeSnapshot_ = started_.empty() ? tree_.snapshot() : started_.joined(tree_.all(), log());
    treeDecisions_ = tracker_.decisions();
  }
  return treeSnapshot_;
}

}  // namespace stepwright::session
