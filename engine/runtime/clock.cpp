// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/clock.h"

#include <algorithm>
#include <charconv>
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

std::optional<Clock> Clock::fromWord(std::string_view word, Wall wall) {
  if (word == "virtual") return Clock();
  if (word == "real") return real(wall);
  constexpr double slowest = 0.001, fastest = 1e6;
  if (word.ends_with('x')) word.remove_suffix(1);
  double factor = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), factor);
  const bool whole = error == std::errc() && end == word.data() + word.size();
  if (!whole || !(factor >= slowest && factor <= fastest)) return std::nullopt;
  return times(factor, wall);
}

void Clock::goAlong(Timestamp reached) {
  if (!jumps()) return;
  goesAlong_ = true;
  set(reached);
}

Timestamp Clock::shownAt(Timestamp wall) const {
  return anchor_ + std::llround(static_cast<double>(wall - anchorWall_) * factor());
}

Timestamp Clock::now(Timestamp reached) const {
  return jumps() ? reached : std::max(reached, shownAt(wall_()));
}

Timestamp Clock::wallAt(Timestamp time) const {
  const auto left = static_cast<double>(time - anchor_);
  return anchorWall_ + static_cast<std::int64_t>(std::ceil(left / factor()));
}

std::int64_t Clock::until(Timestamp time) const {
  return std::max<std::int64_t>(0, wallAt(time) - wall_());
}

void Clock::set(Timestamp time) {
  if (jumps()) return;
  anchor_ = time;
  anchorWall_ = wall_();
}

std::int64_t Clock::ahead() const {
  if (jumps()) return 0;
  const Timestamp wall = wall_();
  return shownAt(wall) - wall;
}

}  // namespace stepwright::runtime
