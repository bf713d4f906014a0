// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/inbox.h"

#include <chrono>
#include <utility>

namespace stepwright::runtime {

void Inbox::add(Arrived news) {
  const std::lock_guard lock(mutex_);
  reports_.push_back(std::move(news));
  news_ = true;
  changed_.notify_all();
  if (waker_) waker_();
}

std::vector<Arrived> Inbox::take() {
  if (!news_) return {};
  const std::lock_guard lock(mutex_);
  news_ = false;
  return std::exchange(reports_, {});
}

void Inbox::interrupt() {
  const std::lock_guard lock(mutex_);
  interrupted_ = true;
  changed_.notify_all();
}

void Inbox::wait(std::optional<std::int64_t> milliseconds) {
  std::unique_lock lock(mutex_);
  const auto came = [&] { return news_ || interrupted_; };
  if (milliseconds)
    changed_.wait_for(lock, std::chrono::milliseconds(*milliseconds), came);
  else
    changed_.wait(lock, came);
}

void Inbox::setWaker(std::function<void()> waker) {
  const std::lock_guard lock(mutex_);
  waker_ = std::move(waker);
}

}  // namespace stepwright::runtime
