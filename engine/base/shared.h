// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <utility>

namespace stepwright {

/// A value that copies share until one of them changes it (copy on write). A copy costs one
/// reference count, which makes checkpoints of an execution cheap. Not for changes from several
/// threads at once.
template <class T>
class Shared {
 public:
  Shared() : content_(std::make_shared<T>()) {}
  explicit Shared(T value) : content_(std::make_shared<T>(std::move(value))) {}

  const T& operator*() const { return *content_; }
  const T* operator->() const { return content_.get(); }

  /// The value for writing: copied first where it is shared.
  T& edit() {
    if (content_.use_count() != 1) content_ = std::make_shared<T>(std::as_const(*content_));
    return *content_;
  }

 private:
  std::shared_ptr<T> content_;
};

}  // namespace stepwright
