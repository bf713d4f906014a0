// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstddef>
#include <memory>
#include <vector>

#include "engine/history/event.h"

namespace stepwright::history {

/// A history that grows at its end, as a value: a copy is a few pointers and never changes under
/// its reader, so the run's thread appends while the window reads older copies. Copies of one log
/// share their events.
class EventLog {
 public:
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] const Event& at(std::size_t index) const {
    return chunks_[index / chunkSize]->events[index % chunkSize];
  }
  [[nodiscard]] const Event& back() const { return at(size_ - 1); }
  void append(Event event);
  /// The first `count` events; what is appended to it does not touch this log.
  [[nodiscard]] EventLog first(std::size_t count) const;
  /// How many leading events this log shares with the other: equal there without a look inside.
  [[nodiscard]] std::size_t sharedWith(const EventLog& other) const;

 private:
  static constexpr std::size_t chunkSize = 1024;
  struct Chunk {
    std::atomic<std::size_t> used{0};  ///< slots from here on are free
    Event events[chunkSize];
  };
  std::vector<std::shared_ptr<Chunk>> chunks_;
  std::size_t size_ = 0;
};

}  // namespace stepwright::history
