// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "engine/base/time.h"

namespace stepwright::runtime {

/// The real time.
[[nodiscard]] Timestamp wallClock();

/// How the time of a run passes: at once where nothing else can happen (virtual), as the real one,
/// or n times as fast. While somebody real is at work a virtual one goes with the real time, for
/// that is what the work takes. A value: a fork takes its own on from there.
class Clock {
 public:
  using Wall = Timestamp (*)();

  /// A virtual one.
  Clock() = default;
  /// The real time itself; a test may say what that is.
  [[nodiscard]] static Clock real(Wall wall = wallClock);
  /// `factor` (above 0) times as fast as the real one, which it leaves now.
  [[nodiscard]] static Clock times(double factor, Wall wall = wallClock);

  /// "virtual", "real", or how many times as fast as the real one: "60", "60x", "0.5x". Nothing for
  /// what is none of them.
  [[nodiscard]] static std::optional<Clock> fromWord(std::string_view word, Wall wall = wallClock);

  [[nodiscard]] bool isVirtual() const { return factor_ == 0; }
  /// It stands, and jumps to whatever comes next: a virtual one, unless it goes with the real time.
  [[nodiscard]] bool jumps() const { return isVirtual() && !goesAlong_; }
  /// A virtual one goes with the real time from here on, where it does not already.
  void goAlong(Timestamp reached);
  void standStill() { goesAlong_ = false; }
  /// How many times as fast as the real time; 0 of one that jumps.
  [[nodiscard]] double factor() const { return goesAlong_ ? 1 : factor_; }
  /// What time it is for a run that was told `reached` last; one that jumps stands there.
  [[nodiscard]] Timestamp now(Timestamp reached) const;
  /// Who says what the real time is.
  [[nodiscard]] Wall wall() const { return wall_; }
  /// What it shows at that real time; of one that does not jump.
  [[nodiscard]] Timestamp shownAt(Timestamp wall) const;
  /// The real time at which it will show that time; of one that does not jump.
  [[nodiscard]] Timestamp wallAt(Timestamp time) const;
  /// ms of real time until then, at least 0; of one that does not jump.
  [[nodiscard]] std::int64_t until(Timestamp time) const;
  /// Sets it, and it goes on from there. Nothing of one that jumps.
  void set(Timestamp time);
  /// How many ms it is ahead of the real time; 0 of one that jumps.
  [[nodiscard]] std::int64_t ahead() const;

 private:
  Clock(double factor, Wall wall);

  double factor_ = 0;  ///< ms of the run for each real one; 0 = virtual
  bool goesAlong_ = false;
  Wall wall_ = wallClock;
  Timestamp anchor_, anchorWall_;  ///< it showed `anchor_` when the real time was `anchorWall_`
};

}  // namespace stepwright::runtime
