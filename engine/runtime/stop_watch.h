// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runtime/clock.h"

namespace stepwright::runtime {

/// Counts the real time in which something is at work, and none in which it rests.
class StopWatch {
 public:
  explicit StopWatch(Clock::Wall wall = wallClock) : wall_(wall) {}

  void setAtWork(bool atWork);
  /// So much has it counted.
  [[nodiscard]] Timestamp now() const;

 private:
  Clock::Wall wall_;
  bool atWork_ = false;
  Timestamp counted_;  ///< up to when it was last started
  Timestamp since_;    ///< when that was
};

}  // namespace stepwright::runtime
