// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "engine/asl/model.h"
#include "engine/interpreter/decision.h"

namespace stepwright::replay {

/// Which item or branch is looked at, by the StateId of its container. Where none is named, one
/// that says most is.
using Focus = std::map<asl::StateId, int>;

/// The interpreter's id of a fiber; 1 is the execution's own, 0 is none.
using ThreadId = std::uint32_t;

/// Who a fiber is, kept beyond its end: the execution's own, a branch, or an item of a Map.
struct Thread {
  ThreadId parent = 0;
  int index = -1;  ///< of the branch or item, from 0
  bool isItem = false;
  bool ownExecution = false;  ///< a child execution of a distributed Map
  const asl::Machine* machine = nullptr;
  const asl::State* container = nullptr;  ///< null for the execution's own
};

/// All the threads of a run, from what the interpreter told of their beginnings.
class Threads {
 public:
  void add(const interpreter::Decision& decision);
  [[nodiscard]] const Thread& at(ThreadId id) const { return threads_[id]; }
  /// One more than the newest id.
  [[nodiscard]] std::size_t size() const { return threads_.size(); }
  /// The items and branches chosen on the way down to that thread.
  [[nodiscard]] Focus focusOn(ThreadId id) const;
  /// The child execution that the thread belongs to; 0 for the execution itself.
  [[nodiscard]] ThreadId childExecutionOf(ThreadId id) const;

 private:
  std::vector<Thread> threads_{Thread{}};
};

}  // namespace stepwright::replay
