// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "engine/runtime/nested_mover.h"
#include "engine/runtime/nested_start.h"

namespace stepwright::runtime {

/// One execution that a Task started, from its start to its end.
class NestedRun {
 public:
  NestedRun(NestedStart start, std::shared_ptr<NestedMover> mover)
      : start_(std::move(start)), mover_(std::move(mover)) {}

  [[nodiscard]] const NestedStart& start() const { return start_; }
  [[nodiscard]] bool isOver() const { return over_; }
  [[nodiscard]] std::mutex& mutex() { return mutex_; }
  /// As far as it goes, but not further than so many turns; false where it must wait.
  bool advance(int turns);
  /// ms until it goes on by itself.
  [[nodiscard]] std::optional<std::int64_t> wait() const { return mover_->wait(); }
  /// What it came to, `elapsed` after it was started, as far as its parent waits for that.
  void report(std::int64_t elapsed);
  /// Gives up what it waits for, wherever that is at work.
  void giveUp();
  /// The Task that it came to a stop at, since nobody answers it.
  [[nodiscard]] std::optional<interpreter::TaskRequest> question() const {
    return mover_->question();
  }
  [[nodiscard]] std::string endWords() const;
  [[nodiscard]] ChildExecution asValue() const;
  [[nodiscard]] NestedProgress progress(std::size_t from) const { return mover_->progress(from); }
  [[nodiscard]] std::vector<tasks::MadeCalls::Made> madeAfter(interpreter::TaskId call) const {
    return mover_->madeAfter(call);
  }
  [[nodiscard]] interpreter::Journal journal() const { return mover_->journal(); }
  /// ms of real time since it began, those left out in which it was held.
  [[nodiscard]] std::int64_t elapsed() const;

 private:
  const NestedStart start_;
  const std::shared_ptr<NestedMover> mover_;
  const std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
  bool over_ = false, stuck_ = false;
  std::mutex mutex_;  ///< whoever lets it go on, or looks at it
};

}  // namespace stepwright::runtime
