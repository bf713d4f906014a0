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

bool NestedRun::advance(int turns) {
  for (; turns > 0 && !over_; --turns) {
    const Halt halt = mover_->move();
    if (halt == Halt::Sleeping || halt == Halt::Stopped) return false;
    stuck_ = halt != Halt::None && halt != Halt::Ended;
    over_ = halt != Halt::None;
  }
  return true;
}

void NestedRun::giveUp() {
  over_ = true;
  mover_->giveUp();
}

void NestedRun::report(std::int64_t elapsed) {
  const TaskRequest& request = start_.request;
  if (request.pattern != TaskPattern::Sync) return;
  if (stuck_) {
    start_.deliver(
        {request.id,
         TaskOutcome::failed("Stepwright.NeverEnds",
                             start_.machine.name + " waits for a task that never answers"),
         afterAllMs});
    return;
  }
  const interpreter::Execution head = mover_->head();
  const bool ahead = start_.clock.isVirtual();
  const std::int64_t left = ahead ? head.now - head.identity->start - elapsed : 0;
  start_.deliver(
      {request.id, endOfChild(request, start_.input, head), std::max<std::int64_t>(0, left)});
}

std::string NestedRun::endWords() const {
  const std::string name = start_.machine.name + " " + start_.identity.executionName;
  if (stuck_) return name + ": waits for a task that never answers";
  const interpreter::Execution head = mover_->head();
  return name + ": " + std::string(toString(head.status)) + " after " +
         std::to_string(head.usage.events) + " events";
}

ChildExecution NestedRun::asValue() const {
  ChildExecution value{start_.machine, start_.input, start_.identity, mover_->calls(),
                       start_.startedBy};
  value.naming = start_.naming;
  return value;
}

std::int64_t NestedRun::elapsed() const {
  const auto since = std::chrono::duration_cast<std::chrono::milliseconds>(
      std::chrono::steady_clock::now() - began_);
  return since.count() - mover_->held();
}

}  // namespace stepwright::runtime
