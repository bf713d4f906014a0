// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <utility>

namespace stepwright {

/// A value that copies share until one of them changes it (copy on write). It is one pointer wide,
/// and a copy costs one reference count, which makes checkpoints of an execution cheap. Empty once
/// it was moved from. Copies may go to other threads; one of them is not for changes from several
/// threads at once.
template <class T>
class Shared {
 public:
  Shared() : content_(new Content) {}
  explicit Shared(T value) : content_(new Content{.value = std::move(value)}) {}
  Shared(const Shared& other) noexcept : content_(other.content_) {
    if (content_ != nullptr) content_->holders.fetch_add(1, std::memory_order_relaxed);
  }
  Shared(Shared&& other) noexcept : content_(std::exchange(other.content_, nullptr)) {}
  Shared& operator=(const Shared& other) noexcept {
    if (content_ != other.content_) *this = Shared(other);
    return *this;
  }
  Shared& operator=(Shared&& other) noexcept {
    if (Content* old = std::exchange(content_, std::exchange(other.content_, nullptr))) letGo(old);
    return *this;
  }
  ~Shared() {
    if (content_ != nullptr) letGo(content_);
  }

  const T& operator*() const { return content_->value; }
  const T* operator->() const { return &content_->value; }

  /// The value for writing: copied first where it is shared.
  T& edit() {
    if (content_->holders.load(std::memory_order_acquire) != 1)
      letGo(std::exchange(content_, new Content{.value = std::as_const(content_->value)}));
    return content_->value;
  }

 private:
  struct Content {
    T value;
    std::atomic<std::uint32_t> holders = 1;
  };

  /// The last one that lets go deletes. Who is alone needs no locked instruction to know it.
  static void letGo(Content* content) noexcept {
    if (content->holders.load(std::memory_order_acquire) == 1 ||
        content->holders.fetch_sub(1, std::memory_order_acq_rel) == 1)
      delete content;
  }

  Content* content_;
};

}  // namespace stepwright
