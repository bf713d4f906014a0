// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/replay/failed_at.h"

namespace stepwright::replay {

using interpreter::Decision;
using Decisions = std::vector<Decision>;

namespace {

bool isWithin(ThreadId thread, ThreadId around, const Threads& threads) {
  while (thread != 0 && thread != around && thread < threads.size())
    thread = threads.at(thread).parent;
  return thread == around;
}

bool fails(const Decision& decision) {
  return decision.kind == Decision::Kind::Failed && decision.taker == Decision::Taker::Nobody;
}

/// How many decisions there were before all threads came to their end at once.
std::size_t beforeTheEnd(const Decisions& decisions, std::size_t count) {
  while (count > 0 && decisions[count - 1].kind == Decision::Kind::Ended) --count;
  return count;
}

/// A container passes on what failed in it since it began.
const Decision* innermost(const Decisions& decisions, std::size_t at, const Threads& threads) {
  const Decision* found = &decisions[at];
  for (std::size_t i = at; i-- > 0 && found->state->isContainer();) {
    const Decision& one = decisions[i];
    if (fails(one) && one.fiber != found->fiber && isWithin(one.fiber, found->fiber, threads))
      found = &one;
    else if (one.fiber == found->fiber && one.kind == Decision::Kind::Acts)
      break;
  }
  return found;
}

}  // namespace

std::optional<FailedAt> failedAt(const Decisions& decisions, std::size_t count,
                                 const Threads& threads) {
  const std::size_t end = beforeTheEnd(decisions, count);
  const Decision* own = nullptr;    // of the execution's own thread
  const Decision* stood = nullptr;  // the innermost that was cut off
  for (std::size_t i = end; i < count; ++i) {
    const Decision& ended = decisions[i];
    if (ended.fiber == 1) own = &ended;
    const bool deeper = ended.state && (!stood || stood->state->isContainer());
    if (deeper) stood = &ended;
  }
  if (own == nullptr || own->end == Decision::End::Succeeded) return std::nullopt;
  if (own->end == Decision::End::Failed)
    for (std::size_t i = end; i-- > 0;)
      if (fails(decisions[i])) {
        const Decision* failed = innermost(decisions, i, threads);
        return FailedAt{failed->state->id, failed->fiber};
      }
  if (stood == nullptr) return std::nullopt;
  return FailedAt{stood->state->id, stood->fiber};
}

}  // namespace stepwright::replay
