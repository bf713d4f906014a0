// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>

namespace stepwright::query::jsonata {

/// What is allocated while an expression is evaluated. One evaluation runs in one thread, so that
/// the count needs no atomics. Nodes that die together are freed in a loop, never by recursion:
/// nesting has no bound.
struct HeapNode {
  HeapNode() = default;
  HeapNode(const HeapNode&) = delete;
  HeapNode& operator=(const HeapNode&) = delete;
  virtual ~HeapNode() = default;

  std::uint32_t owners = 0;
};

/// Frees a node that nobody owns any more, and what only it owned.
void freeHeap(HeapNode* node) noexcept;

/// A counted reference to a heap node.
template <class T>
class Ref {
 public:
  Ref() = default;
  explicit Ref(T* node) noexcept : node_(node) { retain(); }
  Ref(const Ref& other) noexcept : node_(other.node_) { retain(); }
  Ref(Ref&& other) noexcept : node_(std::exchange(other.node_, nullptr)) {}
  Ref& operator=(Ref other) noexcept {
    std::swap(node_, other.node_);
    return *this;
  }
  ~Ref() {
    if (node_ != nullptr && --node_->owners == 0) freeHeap(node_);
  }

  [[nodiscard]] T* get() const noexcept { return node_; }
  T* operator->() const noexcept { return node_; }
  T& operator*() const noexcept { return *node_; }
  explicit operator bool() const noexcept { return node_ != nullptr; }

 private:
  void retain() const noexcept {
    if (node_ != nullptr) ++node_->owners;
  }
  T* node_ = nullptr;
};

/// How many bytes the sequences and strings of one evaluation hold.
struct Meter {
  std::size_t held = 0;
  std::size_t limit = 0;  ///< 0 = none

  [[nodiscard]] bool over() const { return limit != 0 && held > limit; }
  [[nodiscard]] bool wouldExceed(std::size_t more) const {
    return limit != 0 && held + more > limit;
  }
};

}  // namespace stepwright::query::jsonata
