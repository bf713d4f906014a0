// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/debugger/stepped_children.h"

#include <algorithm>
#include <utility>

#include "engine/asl/nested_id.h"

namespace stepwright::debugger {

namespace {

/// The id that a state has in the execution that this Task started; nothing where it is no state of
/// that one.
std::optional<asl::StateId> ownId(const asl::StateId& task, const asl::StateId& nested) {
  const std::string begin = asl::nestedId(task, {});
  if (!nested.starts_with(begin)) return std::nullopt;
  auto own = nested.substr(begin.size());
  return own.empty() || asl::splitNested(own) ? std::nullopt : std::optional(std::move(own));
}

}  // namespace

runtime::NestedRuns::Options::Move SteppedChildren::mover() {
  return [self = shared_from_this()](
             const runtime::NestedStart& start,
             std::function<void()> waker) -> std::shared_ptr<runtime::NestedMover> {
    return self->make(start, std::move(waker));
  };
}

std::shared_ptr<SteppedChild> SteppedChildren::make(const runtime::NestedStart& start,
                                                    std::function<void()> waker) {
  const auto outer = find(start.within);
  const asl::StateId& own = start.request.stateId;
  const asl::StateId task = outer ? asl::nestedId(outer->task(), own) : own;
  const auto child =
      std::make_shared<SteppedChild>(start, std::move(waker), shared_from_this(), task);
  bool stand = false;
  asl::StateId until;
  {
    const std::lock_guard lock(mutex_);
    std::erase_if(children_, [](const auto& each) { return each.second.expired(); });
    children_[child->number()] = child;
    stand = stands_ == Starter{start.within, start.request.fiber};
    until = ownId(task, until_).value_or(asl::StateId());
  }
  child->begin(until, stand);
  return child;
}

std::shared_ptr<SteppedChild> SteppedChildren::recall(const runtime::ChildExecution& done,
                                                      SteppedChild::Place place) {
  auto child = SteppedChild::recalled(done, std::move(place), shared_from_this());
  if (!child) return nullptr;
  const std::lock_guard lock(mutex_);
  children_[child->number()] = child;
  return child;
}

void SteppedChildren::setWaker(std::function<void()> waker) {
  const std::lock_guard lock(mutex_);
  waker_ = std::move(waker);
}

void SteppedChildren::setBreakpoints(std::vector<Breakpoint> breakpoints) {
  {
    const std::lock_guard lock(mutex_);
    breakpoints_ = std::move(breakpoints);
  }
  retell();
}

void SteppedChildren::setGlobal(GlobalStops stops) {
  {
    const std::lock_guard lock(mutex_);
    global_ = stops;
  }
  retell();
}

void SteppedChildren::retell() {
  for (const auto& child : all()) {
    auto held = child->hold();
    held.stepper().stops().setBreakpoints(breakpointsOf(child->task()));
    held.stepper().stops().setGlobal(globalOf(child->number()));
  }
}

std::vector<Breakpoint> SteppedChildren::breakpointsOf(const asl::StateId& task) const {
  const std::lock_guard lock(mutex_);
  std::vector<Breakpoint> own;
  for (const Breakpoint& each : breakpoints_) {
    const bool anywhere = each.state.empty() && Breakpoint::mayBeAnywhere(each.kind);
    const auto state = anywhere ? std::optional(asl::StateId()) : ownId(task, each.state);
    if (!state) continue;
    own.push_back(each);
    own.back().state = *state;
  }
  return own;
}

/// Whether nothing catches an error of theirs shows in their parent, whose end the run's is.
GlobalStops SteppedChildren::globalOf(Number number) const {
  const std::lock_guard lock(mutex_);
  GlobalStops stops = global_;
  stops.uncaughtError = stops.end = false;
  stops.leavesMachine = stops.leavesMachine && (!firstCall_ || *firstCall_ == number);
  return stops;
}

void SteppedChildren::setFirstCall(std::optional<Number> number) {
  const std::lock_guard lock(mutex_);
  firstCall_ = number;
}

void SteppedChildren::noteFirstCall(Number number) {
  const std::lock_guard lock(mutex_);
  if (!firstCall_) firstCall_ = number;
}

int SteppedChildren::hits(std::uint32_t breakpoint) const {
  int hits = 0;
  for (const auto& child : all()) {
    auto held = child->hold();
    hits += held.live().hits().count(breakpoint, held.execution().steps);
  }
  return hits;
}

std::shared_ptr<SteppedChild> SteppedChildren::find(Number number) const {
  const std::lock_guard lock(mutex_);
  const auto found = children_.find(number);
  return found == children_.end() ? nullptr : found->second.lock();
}

std::vector<std::shared_ptr<SteppedChild>> SteppedChildren::all() const {
  const std::lock_guard lock(mutex_);
  std::vector<std::shared_ptr<SteppedChild>> all;
  for (const auto& [number, child] : children_)
    if (auto there = child.lock()) all.push_back(std::move(there));
  return all;
}

void SteppedChildren::standNext(std::optional<Starter> starter) {
  const std::lock_guard lock(mutex_);
  stands_ = starter;
}

void SteppedChildren::setUntil(asl::StateId nested) {
  {
    const std::lock_guard lock(mutex_);
    until_ = std::move(nested);
    if (until_.empty()) return;
  }
  for (const auto& child : all())
    if (const auto own = ownId(child->task(), until_)) (void)child->go({Goal::Kind::State, *own});
}

void SteppedChildren::rest(std::optional<std::set<Number>> but) {
  {
    const std::lock_guard lock(mutex_);
    if (moving_ == but) return;
    moving_ = std::move(but);
  }
  for (const auto& child : all()) child->wake();
}

bool SteppedChildren::rests(Number number) const {
  const std::lock_guard lock(mutex_);
  return moving_ && !moving_->contains(number);
}

void SteppedChildren::goOn() {
  for (const auto& child : all()) {
    {
      const std::lock_guard lock(mutex_);
      if (std::find(held_.begin(), held_.end(), child->number()) != held_.end()) continue;
    }
    {
      auto held = child->hold();
      const bool ended = !held.live().recording().head().running();
      if (ended || held.stepper().running()) continue;
      held.stepper().toHead();
    }
    (void)child->go({});
  }
}

/// From here on all rest: what one of them stands at is looked at.
void SteppedChildren::noteHeld(Number number) {
  std::function<void()> waker;
  {
    const std::lock_guard lock(mutex_);
    held_.push_back(number);
    if (!moving_) moving_.emplace();
    waker = waker_;
  }
  if (waker) waker();
}

SteppedChildren::Number SteppedChildren::takeHeld() {
  const std::lock_guard lock(mutex_);
  if (held_.empty()) return 0;
  const Number number = held_.front();
  held_.pop_front();
  return number;
}

void SteppedChildren::addLog(std::vector<LogLine> lines) {
  const std::lock_guard lock(mutex_);
  for (LogLine& line : lines) log_.push_back(std::move(line));
}

std::vector<LogLine> SteppedChildren::takeLog() {
  const std::lock_guard lock(mutex_);
  return std::exchange(log_, {});
}

}  // namespace stepwright::debugger
