// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/facade/debug_run.h"

#include <algorithm>

namespace stepwright::facade {

namespace {

constexpr std::size_t keyframeEvents = 8192;
constexpr std::size_t mostTicks = 2000;
/// A tree this large is not copied anew for every picture of a running run.
constexpr std::size_t largeTree = 4000;

}  // namespace

DebugRun::DebugRun(asl::MachinePtr machine, std::unique_ptr<LiveRun> live)
    : machine_(std::move(machine)), live_(std::move(live)), lanes_(machine_), tracker_(machine_) {}

DebugRun::DebugRun(asl::MachinePtr machine, EventLog imported)
    : machine_(std::move(machine)),
      imported_(std::move(imported)),
      lanes_(machine_),
      tracker_(machine_) {}

void DebugRun::sync() {
  const EventLog& events = log();
  while (tracker_.events() < events.size()) {
    const std::size_t index = tracker_.events();
    const history::Event& event = events.at(index);
    lanes_.add(event);
    const std::int32_t lane = lanes_.laneOf(index);
    if (index > 0 && index % keyframeEvents == 0) keyframes_.push_back(tracker_);
    tracker_.add(event, lane, lanes_);
    tree_.add(event, lane, lanes_);
    if (tracker_.lastFate()) tick(event);
  }
}

void DebugRun::rebuild() {
  lanes_ = Lanes(machine_);
  tracker_ = RunTracker(machine_);
  shown_.reset();
  keyframes_.clear();
  tree_ = RunTreeBuilder();
  treeSnapshot_.reset();
  std::erase_if(ticks_, [&](const Tick& tick) {
    return tick.kind == Tick::Kind::Error || tick.kind == Tick::Kind::Retry ||
           tick.kind == Tick::Kind::Caught || tick.event > static_cast<std::int64_t>(log().size());
  });
  sync();
}

void DebugRun::tick(const history::Event& event) {
  const ErrorFate fate = *tracker_.lastFate();
  addTick({fate == ErrorFate::Retried  ? Tick::Kind::Retry
           : fate == ErrorFate::Caught ? Tick::Kind::Caught
                                       : Tick::Kind::Error,
           event.id, std::string(errorOf(event))});
}

void DebugRun::addTick(Tick tick) {
  if (ticks_.size() >= mostTicks) return;
  const auto same = [&](const Tick& each) {
    return each.kind == tick.kind && each.event == tick.event;
  };
  if (std::none_of(ticks_.begin(), ticks_.end(), same)) ticks_.push_back(std::move(tick));
}

const RunTracker& DebugRun::trackerAt(std::size_t events) {
  sync();
  if (events >= tracker_.events()) return tracker_;
  const std::size_t frame = events / keyframeEvents;
  const RunTracker* from = nullptr;
  if (frame > 0 && frame <= keyframes_.size()) from = &keyframes_[frame - 1];
  const bool onward =
      shown_ && shown_->events() <= events && (!from || shown_->events() >= from->events());
  if (!onward) shown_ = from ? *from : RunTracker(machine_);
  while (shown_->events() < events) {
    const std::size_t index = shown_->events();
    shown_->add(log().at(index), lanes_.laneOf(index), lanes_);
  }
  return *shown_;
}

void DebugRun::fill(RunView& view, std::size_t events, const Focus& focus) {
  trackerAt(events).fill(view, lanes_, focus);
}

void DebugRun::fillPending(RunView& view, std::size_t events, std::uint32_t fiber,
                           const asl::StateId& before) {
  trackerAt(events).fillPending(view, lanes_, fiber, before);
}

std::uint32_t DebugRun::fiberFor(const asl::StateId& state, std::size_t events,
                                 const Focus& focus) {
  const std::int32_t lane = trackerAt(events).laneFor(state, lanes_, focus);
  return lane < 0 ? 0 : lanes_.lane(lane).fiber;
}

Focus DebugRun::focusOnEvent(std::size_t event) const {
  if (event == 0 || event > lanes_.events()) return {};
  return RunTracker::focusOn(lanes_.laneOf(event - 1), lanes_);
}

std::shared_ptr<const RunTree> DebugRun::tree(bool newest) {
  sync();
  const bool stale = treeEvents_ != tracker_.events() || !treeSnapshot_;
  const bool due =
      newest || tree_.rows() < largeTree || !treeSnapshot_ || tracker_.events() > treeEvents_ * 2;
  if (stale && due) {
    treeSnapshot_ = tree_.snapshot();
    treeEvents_ = tracker_.events();
  }
  return treeSnapshot_;
}

}  // namespace stepwright::facade
