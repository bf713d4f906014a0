// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <vector>

#include "engine/base/time.h"
#include "engine/interpreter/task.h"

namespace stepwright::runtime {

struct Arrived {
  interpreter::TaskReport report;
  Timestamp wall;  ///< the real time at which it came
};

/// Where reports of tasks arrive, from any thread, until the driver takes them. It outlives the
/// driver where a backend still holds on to it.
class Inbox {
 public:
  void add(Arrived news);
  [[nodiscard]] std::vector<Arrived> take();

  void interrupt();
  /// True once for each time that somebody interrupted.
  [[nodiscard]] bool takeInterrupt() { return interrupted_ && interrupted_.exchange(false); }

  /// Waits that many milliseconds, or without end, for news or an interruption.
  void wait(std::optional<std::int64_t> milliseconds);
  /// Called with each report, on the thread that brings it.
  void setWaker(std::function<void()> waker);

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<Arrived> reports_;
  std::function<void()> waker_;
  std::atomic<bool> news_ = false, interrupted_ = false;
};

}  // namespace stepwright::runtime
