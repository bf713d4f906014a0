// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/debugger/hits.h"

#include <algorithm>

namespace stepwright::debugger {

bool Hits::add(std::uint32_t breakpoint, const interpreter::Execution& execution,
               const interpreter::Fiber& fiber) {
  Counted& counted = byBreakpoint_[breakpoint];
  const bool fresh =
      counted.places.emplace(std::pair(fiber.stepped, fiber.id), execution.steps).second;
  if (!fresh) return false;
  auto& times = counted.times;
  times.insert(std::upper_bound(times.begin(), times.end(), execution.steps), execution.steps);
  return true;
}

int Hits::count(std::uint32_t breakpoint, std::uint64_t steps) const {
  const auto found = byBreakpoint_.find(breakpoint);
  if (found == byBreakpoint_.end()) return 0;
  const auto& times = found->second.times;
  return static_cast<int>(std::upper_bound(times.begin(), times.end(), steps) - times.begin());
}

void Hits::cut(std::uint64_t steps) {
  for (auto& [breakpoint, counted] : byBreakpoint_) {
    std::erase_if(counted.places, [&](const auto& each) { return each.second > steps; });
    std::erase_if(counted.times, [&](std::uint64_t each) { return each > steps; });
  }
}

}  // namespace stepwright::debugger
