// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/replay/followed_run.h"

#include "engine/interpreter/decision.h"

namespace stepwright::replay {

using history::Event;
using interpreter::Decision;
using interpreter::Execution;

FollowedRun::FollowedRun(asl::MachinePtr machine, interpreter::ProgramPtr program,
                         interpreter::Naming naming)
    : program_(std::move(program)), threads_(std::move(machine)) {
  if (program_) follower_.emplace(program_, std::move(naming));
}

bool FollowedRun::add(const Event& event, std::vector<Decision>& decisions, Brought* brought) {
  const std::size_t index = events_.size();
  const std::size_t before = threads_.size();
  threads_.add(event);
  events_.append(event);
  newThread_.push_back(threads_.size() > before);
  if (!follower_) return false;
  if (index % checkpointEvery == 0) checkpoints_.push_back(*follower_);
  if (!follower_->follow(placed(index), decisions, brought)) {
    follower_.reset();
    return false;
  }
  ++followed_;
  return true;
}

PlacedEvent FollowedRun::placed(std::size_t index) const {
  const Event& event = events_.at(index);
  const std::int32_t thread = threads_.threadOf(index);
  PlacedEvent one;
  one.event = &event;
  one.sense = senseOf(event.type);
  one.thread = static_cast<ThreadId>(thread + 1);
  const auto previous = static_cast<std::size_t>(event.previousId);
  if (previous > 0 && previous <= index)
    one.after = static_cast<ThreadId>(threads_.threadOf(previous - 1) + 1);
  one.newThread = newThread_[index];
  one.info = &threads_.thread(thread);
  return one;
}

HistoryFollower FollowedRun::followerAt(std::size_t events) const {
  const std::size_t from = std::min(events / checkpointEvery, checkpoints_.size() - 1);
  HistoryFollower follower = checkpoints_[from];
  std::vector<Decision> known;
  for (std::size_t i = from * checkpointEvery; i < events; ++i)
    if (!follower.follow(placed(i), known)) break;
  return follower;
}

std::optional<Execution> FollowedRun::at(std::size_t events) const {
  if (events == 0 || events > followed_) return {};
  return followerAt(events).execution();
}

Visit FollowedRun::visitOf(interpreter::StateIndex state, ThreadId thread, std::size_t events,
                           const Execution& now) const {
  const asl::State& wanted = program_->state(state);
  std::vector<std::size_t> last(threads_.size(), events);  // event of each thread, by thread
  for (std::size_t i = std::min(events, followed_); i-- > 0;) {
    const PlacedEvent one = placed(i);
    if (one.thread != thread) continue;
    std::size_t& newest = last[one.thread - 1];
    if (newest == events && one.sense != EventSense::ExecutionEnded) newest = i;
    const bool names = one.info->machine && one.event->name.isString() &&
                       one.info->machine->find(one.event->name.string()) == &wanted;
    if (!names) continue;
    // Before it is left the frame still holds all that the visit made.
    if (one.sense == EventSense::Exited)
      return {followerAt(i).beforeLeaving(one), one.thread, false, true};
    if (one.sense != EventSense::Entered) continue;
    const auto* live = now.running() ? now.fiber(one.thread) : nullptr;
    if (live && live->frame.state == state) return {now, one.thread, true, true};
    return {followerAt(newest + 1).execution(), one.thread, false, true};
  }
  return {};
}

}  // namespace stepwright::replay
