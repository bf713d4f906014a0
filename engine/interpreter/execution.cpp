// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/execution.h"

#include <algorithm>
#include <array>

#include "engine/query/random.h"

namespace stepwright::interpreter {

std::string_view toString(Status status) {
  constexpr std::array<std::string_view, 5> names = {"RUNNING", "SUCCEEDED", "FAILED", "TIMED_OUT",
                                                     "ABORTED"};
  return names[static_cast<std::size_t>(status)];
}

const Fiber* Execution::fiber(FiberId id) const {
  const auto found =
      std::lower_bound(fibers.begin(), fibers.end(), id,
                       [](const Shared<Fiber>& one, FiberId wanted) { return one->id < wanted; });
  return found == fibers.end() || (*found)->id != id ? nullptr : &**found;
}

bool canStep(const Execution& execution) { return nextFiber(execution) != 0; }

namespace {

bool ready(const Shared<Fiber>& fiber) { return fiber->status == FiberStatus::Ready; }

/// Drawn from the seed and the count of steps, so that a copy of the execution draws the same.
FiberId randomFiber(const Execution& execution) {
  std::vector<FiberId> all;
  for (const auto& one : execution.fibers) {
    if (ready(one)) all.push_back(one->id);
  }
  if (all.empty()) return 0;
  query::SeededRandom random(execution.scheduleSeed ^ (execution.steps * 0x9E3779B97F4A7C15ULL));
  return all[random.next() % all.size()];
}

}  // namespace

FiberId nextFiber(const Execution& execution) {
  if (!execution.running()) return 0;
  const auto& fibers = execution.fibers;
  if (fibers.size() == 1) return ready(fibers.front()) ? fibers.front()->id : 0;
  if (execution.scheduleSeed != 0) return randomFiber(execution);
  const FiberId from = execution.turn + (execution.yielded ? 1 : 0);
  const auto first =
      std::lower_bound(fibers.begin(), fibers.end(), from,
                       [](const Shared<Fiber>& one, FiberId wanted) { return one->id < wanted; });
  auto found = std::find_if(first, fibers.end(), ready);
  if (found == fibers.end())
    found = std::find_if(fibers.begin(), first, ready);
  else
    return (*found)->id;
  return found == first ? 0 : (*found)->id;
}

std::optional<Timestamp> nextTimer(const Execution& execution) {
  if (!execution.running()) return std::nullopt;
  auto earliest = execution.deadline;
  const auto consider = [&](const std::optional<Timestamp>& time) {
    if (time && (!earliest || *time < *earliest)) earliest = time;
  };
  for (const auto& one : execution.fibers) {
    consider(one->wakeAt);
    consider(one->deadline);
    if (!one->frame.task || one->frame.phase != Phase::Await) continue;
    consider((*one->frame.task)->timeoutAt);
    consider((*one->frame.task)->heartbeatAt);
  }
  return earliest;
}

}  // namespace stepwright::interpreter
