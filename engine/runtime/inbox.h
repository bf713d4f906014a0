// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <vector>

#include "engine/base/time.h"
#include "engine/interpreter/task.h"

namespace stepwright::runtime {

/// Where reports of tasks arrive, from any thread, until the driver takes them. It outlives the
/// driver where a backend still holds on to it.
class Inbox {
 public:
  /// A report of a task that was started in this era; those of earlier eras are too late and
  /// vanish.
  void add(interpreter::TaskReport report, std::uint64_t era) {
    const std::lock_guard lock(mutex_);
    if (era != era_) return;
    reports_.push_back(std::move(report));
    news_ = true;
    changed_.notify_all();
  }

  [[nodiscard]] std::uint64_t era() {
    const std::lock_guard lock(mutex_);
    return era_;
  }
  /// The execution goes on from another moment: task ids begin to mean other tasks.
  void beginEra() {
    const std::lock_guard lock(mutex_);
    ++era_;
    reports_.clear();
    news_ = false;
  }

  [[nodiscard]] std::vector<interpreter::TaskReport> take() {
    if (!news_) return {};
    const std::lock_guard lock(mutex_);
    news_ = false;
    return std::exchange(reports_, {});
  }

  [[nodiscard]] bool hasNews() const { return news_; }

  void interrupt() {
    const std::lock_guard lock(mutex_);
    interrupted_ = true;
    changed_.notify_all();
  }
  /// True once for each time that somebody interrupted.
  [[nodiscard]] bool takeInterrupt() { return interrupted_.exchange(false); }

  /// Waits that many milliseconds, or without end; true where news or an interruption came before.
  bool wait(std::optional<std::int64_t> milliseconds) {
    std::unique_lock lock(mutex_);
    const auto came = [&] { return news_ || interrupted_; };
    if (!milliseconds) {
      changed_.wait(lock, came);
      return true;
    }
    return changed_.wait_for(lock, std::chrono::milliseconds(*milliseconds), came);
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<interpreter::TaskReport> reports_;
  std::uint64_t era_ = 0;
  std::atomic<bool> news_ = false, interrupted_ = false;
};

}  // namespace stepwright::runtime
