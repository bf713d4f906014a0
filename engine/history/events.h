// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <iterator>
#include <utility>
#include <vector>

#include "engine/history/event.h"

namespace stepwright::history {

/// The events of a run in their order, as they are gathered. It grows by pieces, so that the events
/// of a long run are written once and stay where they are.
class Events {
 public:
  using value_type = Event;

  class Iterator {
   public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = Event;
    using difference_type = std::ptrdiff_t;
    using pointer = const Event*;
    using reference = const Event&;

    Iterator() = default;
    Iterator(const Events& events, std::size_t at) : events_(&events), at_(at) {}
    reference operator*() const { return (*events_)[at_]; }
    pointer operator->() const { return &(*events_)[at_]; }
    Iterator& operator++() {
      ++at_;
      return *this;
    }
    Iterator operator++(int) { return {*events_, at_++}; }
    bool operator==(const Iterator&) const = default;

   private:
    const Events* events_ = nullptr;
    std::size_t at_ = 0;
  };

  void push_back(Event&& event) {
    if (pieces_.empty() || pieces_.back().size() == pieceSize) addPiece();
    pieces_.back().push_back(std::move(event));
  }
  void push_back(const Event& event) { push_back(Event(event)); }

  [[nodiscard]] bool empty() const { return pieces_.empty(); }
  [[nodiscard]] std::size_t size() const {
    return empty() ? 0 : (pieces_.size() - 1) * pieceSize + pieces_.back().size();
  }
  [[nodiscard]] const Event& operator[](std::size_t index) const {
    return pieces_[index / pieceSize][index % pieceSize];
  }
  [[nodiscard]] const Event& front() const { return pieces_.front().front(); }
  [[nodiscard]] const Event& back() const { return pieces_.back().back(); }
  [[nodiscard]] Iterator begin() const { return {*this, 0}; }
  [[nodiscard]] Iterator end() const { return {*this, size()}; }

 private:
  static constexpr std::size_t pieceSize = 1024;
  void addPiece();

  std::vector<std::vector<Event>> pieces_;  ///< all but the last one full
};

}  // namespace stepwright::history
