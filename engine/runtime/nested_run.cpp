// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/nested_run.h"

#include <algorithm>

#include "engine/runtime/started_execution.h"

namespace stepwright::runtime {

using interpreter::TaskOutcome;
using interpreter::TaskPattern;
using interpreter::TaskRequest;

namespace {

/// What never ends tells so when every time-out is over.
constexpr std::int64_t afterAllMs = 367LL * 24 * 3600 * 1000;

}  // namespace

NestedRun::NestedRun(Start start, std::function<void()> waker)
    : start_(std::move(start)),
      calls_(start_.others),
      mocks_(start_.machine.mocks),
      chain_({&mocks_, &calls_, &nobody_}),
      keeper_(start_.machine.program, start_.input, start_.identity,
              {.history = false, .journal = false}),
      driver_(keeper_, chain_, start_.clock) {
  driver_.setWaker(std::move(waker));
}

bool NestedRun::advance(int turns) {
  for (; turns > 0 && !over_; --turns) {
    const Halt halt = driver_.move({});
    if (halt == Halt::Sleeping) return false;
    stuck_ = halt != Halt::None && halt != Halt::Ended;
    over_ = halt != Halt::None;
  }
  return true;
}

std::optional<std::int64_t> NestedRun::wait() const {
  const auto wakes = driver_.wakesAt();
  return wakes ? std::optional(driver_.clock().until(*wakes)) : std::nullopt;
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

std::shared_ptr<const ChildExecution> NestedRun::asValue(StartedBy startedBy) const {
  return std::make_shared<const ChildExecution>(
      ChildExecution{start_.machine, start_.input, start_.identity, calls_, std::move(startedBy)});
}

std::int64_t NestedRun::elapsed() const {
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() -
                                                               began_)
      .count();
}

}  // namespace stepwright::runtime
