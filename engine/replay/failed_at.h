// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "engine/interpreter/decision.h"
#include "engine/replay/threads.h"

namespace stepwright::replay {

/// The state that an execution ended in otherwise than well, and the thread that was in it.
struct FailedAt {
  asl::StateId state;
  ThreadId thread = 0;
  bool operator==(const FailedAt&) const = default;
};

/// Where an execution went wrong that after that many decisions has ended otherwise than well: the
/// innermost state whose error ended it, or that it stood in when its time was over or it was
/// stopped.
[[nodiscard]] std::optional<FailedAt> failedAt(const std::vector<interpreter::Decision>& decisions,
                                               std::size_t count, const Threads& threads);

}  // namespace stepwright::replay
