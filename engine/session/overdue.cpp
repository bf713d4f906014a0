// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/overdue.h"

#include <utility>

namespace stepwright::session {

Overdue::Overdue(std::chrono::milliseconds limit, Tell tell)
    : limit_(limit), tell_(std::move(tell)), thread_([this] { loop(); }) {}

Overdue::~Overdue() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

void Overdue::begin(std::string work) {
  {
    const std::lock_guard lock(mutex_);
    work_ = std::move(work);
    due_ = Clock::now() + limit_;
    // It need not hear of a limit that moves on: it looks again when the one that it knows is over.
    if (!asleep_) return;
  }
  changed_.notify_all();
}

bool Overdue::end() {
  // The lock is held while it is told: who ends the work speaks after that.
  const std::lock_guard lock(mutex_);
  due_.reset();
  return std::exchange(told_, false);
}

void Overdue::loop() {
  std::unique_lock lock(mutex_);
  while (!ending_) {
    if (!due_) {
      asleep_ = true;
      changed_.wait(lock);
      asleep_ = false;
    } else if (Clock::now() >= *due_) {
      due_.reset();
      told_ = true;
      tell_(work_);
    } else {
      const auto due = *due_;
      changed_.wait_until(lock, due);
    }
  }
}

}  // namespace stepwright::session
