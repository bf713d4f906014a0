// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/clock.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace stepwright::runtime {

Timestamp wallClock() {
  using namespace std::chrono;
  return {duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()};
}

Clock::Clock(double factor, Wall wall)
    : factor_(factor), wall_(wall), anchor_(wall()), anchorWall_(anchor_) {}

Clock Clock::real(Wall wall) { return Clock(1, wall); }
Clock Clock::times(double factor, Wall wall) { return Clock(factor, wall); }

Timestamp Clock::shownAt(Timestamp wall) const {
  return anchor_ + std::llround(static_cast<double>(wall - anchorWall_) * factor_);
}

Timestamp Clock::now(Timestamp reached) const {
  return isVirtual() ? reached : std::max(reached, shownAt(wall_()));
}

Timestamp Clock::wallAt(Timestamp time) const {
  const auto left = static_cast<double>(time - anchor_);
  return anchorWall_ + static_cast<std::int64_t>(std::ceil(left / factor_));
}

std::int64_t Clock::until(Timestamp time) const {
  return std::max<std::int64_t>(0, wallAt(time) - wall_());
}

void Clock::set(Timestamp time) {
  if (isVirtual()) return;
  anchor_ = time;
  anchorWall_ = wall_();
}

std::int64_t Clock::ahead() const {
  if (isVirtual()) return 0;
  const Timestamp wall = wall_();
  return shownAt(wall) - wall;
}

}  // namespace stepwright::runtime
