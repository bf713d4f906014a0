// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>

namespace stepwright::query {

/// What one evaluation in JSONPath has done so far, all of its paths, filters and regular
/// expressions together: nodes visited, values compared, tries of patterns. Past its bound, or once
/// somebody wants the evaluation to end, it fails. No clock is read.
class Work {
 public:
  /// About a second on a slow machine.
  static constexpr std::uint64_t most = 20'000'000;

  explicit Work(const std::atomic<bool>* cancelled = nullptr, std::uint64_t limit = most)
      : cancelled_(cancelled), limit_(limit) {}

  /// False where the evaluation must end.
  [[nodiscard]] bool spend(std::uint64_t amount = 1) {
    done_ += amount;
    return done_ < nextLook_ || look();
  }
  /// One part of it has met a bound of its own: so has the whole.
  void giveUp() { over_ = true, nextLook_ = 0; }
  [[nodiscard]] bool over() const { return over_; }

 private:
  bool look() {
    const bool cancelled = cancelled_ != nullptr && cancelled_->load(std::memory_order_relaxed);
    if (cancelled || done_ > limit_) giveUp();
    if (!over_) nextLook_ = done_ + 4096;
    return !over_;
  }

  const std::atomic<bool>* cancelled_;
  std::uint64_t limit_;
  std::uint64_t done_ = 0, nextLook_ = 0;
  bool over_ = false;
};

}  // namespace stepwright::query
