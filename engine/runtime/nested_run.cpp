// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/nested_run.h"

#include <algorithm>

#include "engine/interpreter/input.h"
#include "engine/runtime/started_execution.h"

namespace stepwright::runtime {

using interpreter::TaskOutcome;
using interpreter::TaskPattern;
using interpreter::TaskRequest;

namespace {

/// What never ends tells so when every time-out is over.
constexpr std::int64_t afterAllMs = 367LL * 24 * 3600 * 1000;

using Backends = std::vector<interpreter::TaskBackend*>;

}  // namespace

NestedRun::NestedRun(Start start, std::function<void()> waker)
    : start_(std::move(start)),
      calls_(start_.others),
      mocks_(start_.machine.mocks),
      chain_(start_.asks ? Backends{&mocks_, &calls_} : Backends{&mocks_, &calls_, &nobody_}),
      keeper_(start_.machine.program, start_.input, start_.identity,
              {.history = false, .journal = false, .decisions = start_.decisions}) {
  driver_.emplace(keeper_, chain_, start_.clock);
  driver_->setWaker(std::move(waker));
}

bool NestedRun::advance(int turns) {
  for (; turns > 0 && !over_; --turns) {
    const Halt halt = driver_->move({});
    if (halt == Halt::Sleeping) return false;
    stuck_ = halt != Halt::None && halt != Halt::Ended;
    over_ = halt != Halt::None;
  }
  return true;
}

std::optional<std::int64_t> NestedRun::wait() const {
  const auto wakes = driver_ ? driver_->wakesAt() : std::nullopt;
  return wakes ? std::optional(driver_->clock().until(*wakes)) : std::nullopt;
}

void NestedRun::giveUp() {
  over_ = true;
  if (driver_ && keeper_.head().running()) driver_->put(interpreter::input::StopExecution{});
  driver_.reset();
}

std::optional<TaskRequest> NestedRun::question() const {
  if (!driver_ || driver_->questions().empty()) return std::nullopt;
  return driver_->questions().front();
}

void NestedRun::report(std::int64_t elapsed) {
  const TaskRequest& request = start_.request;
  if (request.pattern != TaskPattern::Sync) return;
  const auto& head = keeper_.head();
  if (stuck_) {
    start_.deliver(
        {request.id,
         TaskOutcome::failed("Stepwright.NeverEnds",
                             start_.machine.name + " waits for a task that never answers"),
         afterAllMs});
    return;
  }
  const bool ahead = start_.clock.isVirtual();
  const std::int64_t left = ahead ? head.now - head.identity->start - elapsed : 0;
  start_.deliver(
      {request.id, endOfChild(request, start_.input, head), std::max<std::int64_t>(0, left)});
}

std::string NestedRun::endWords() const {
  const std::string name = start_.machine.name + " " + start_.identity.executionName;
  if (stuck_) return name + ": waits for a task that never answers";
  return name + ": " + std::string(toString(keeper_.head().status)) + " after " +
         std::to_string(keeper_.head().usage.events) + " events";
}

ChildExecution NestedRun::asValue(StartedBy startedBy) const {
  return {start_.machine, start_.input, start_.identity, calls_, std::move(startedBy)};
}

NestedProgress NestedRun::progress(std::size_t from) const {
  const auto& all = keeper_.decisions();
  NestedProgress progress;
  if (from < all.size())
    progress.decisions.assign(all.begin() + static_cast<std::ptrdiff_t>(from), all.end());
  progress.status = keeper_.head().status;
  return progress;
}

std::int64_t NestedRun::elapsed() const {
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() -
                                                               began_)
      .count();
}

}  // namespace stepwright::runtime
