// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/history/event_log.h"

#include <algorithm>

namespace stepwright::history {

void EventLog::append(Event event) {
  const std::size_t slot = size_ % chunkSize;
  if (slot == 0) {
    chunks_.push_back(std::make_shared<Chunk>());
  } else if (std::size_t expected = slot;
             !chunks_.back()->used.compare_exchange_strong(expected, slot + 1)) {
    // Another log that shares this chunk has already written here: go on in a chunk of our own.
    auto copy = std::make_shared<Chunk>();
    std::copy_n(chunks_.back()->events, slot, copy->events);
    chunks_.back() = std::move(copy);
  }
  chunks_.back()->used.store(slot + 1);
  chunks_.back()->events[slot] = std::move(event);
  ++size_;
}

EventLog EventLog::first(std::size_t count) const {
  EventLog part;
  part.size_ = std::min(count, size_);
  part.chunks_.assign(
      chunks_.begin(),
      chunks_.begin() + static_cast<std::ptrdiff_t>((part.size_ + chunkSize - 1) / chunkSize));
  return part;
}

std::size_t EventLog::sharedWith(const EventLog& other) const {
  const std::size_t most = std::min(size_, other.size_);
  std::size_t chunk = 0;
  while (chunk * chunkSize < most && chunks_[chunk] == other.chunks_[chunk]) ++chunk;
  return std::min(chunk * chunkSize, most);
}

}  // namespace stepwright::history
