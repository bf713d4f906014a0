// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/replay/threads.h"

#include "engine/interpreter/decision.h"

namespace stepwright::replay {

using interpreter::Decision;

void Threads::add(const Decision& decision) {
  if (decision.kind != Decision::Kind::Began) return;
  if (threads_.size() <= decision.fiber) threads_.resize(decision.fiber + 1);
  Thread& thread = threads_[decision.fiber];
  thread.parent = decision.parent;
  thread.index = static_cast<int>(decision.count);
  thread.isItem = decision.isItem;
  thread.ownExecution = decision.ownExecution;
  thread.machine = decision.machine;
  thread.container = decision.state;
}

ThreadId Threads::childExecutionOf(ThreadId id) const {
  for (; id != 0 && id < threads_.size(); id = threads_[id].parent)
    if (threads_[id].ownExecution) return id;
  return 0;
}

Focus Threads::focusOn(ThreadId id) const {
  Focus focus;
  for (; id != 0 && id < threads_.size(); id = threads_[id].parent)
    if (const asl::State* container = threads_[id].container)
      focus[container->id] = threads_[id].index;
  return focus;
}

}  // namespace stepwright::replay
