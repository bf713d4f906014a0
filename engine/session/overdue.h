// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace stepwright::session {

/// Watches the pieces of work of another thread and tells of each that takes longer than the limit:
/// once, on a thread of its own, while the piece still goes on. Idle it only sleeps.
class Overdue {
 public:
  using Tell = std::function<void(const std::string& work)>;
  Overdue(std::chrono::milliseconds limit, Tell tell);
  ~Overdue();
  Overdue(const Overdue&) = delete;
  Overdue& operator=(const Overdue&) = delete;

  /// A piece of work, in words that are handed to `tell`; the one before it is over.
  void begin(std::string work);
  /// No work any more. True where any was told of since the last end(); `tell` has returned by
  /// then.
  bool end();

 private:
  using Clock = std::chrono::steady_clock;
  void loop();

  const std::chrono::milliseconds limit_;
  const Tell tell_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::string work_;
  std::optional<Clock::time_point> due_;
  bool told_ = false, asleep_ = false, ending_ = false;
  std::thread thread_;
};

}  // namespace stepwright::session
