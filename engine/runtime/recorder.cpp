// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/recorder.h"

#include "engine/interpreter/execution.h"
#include "engine/interpreter/input.h"
#include "engine/interpreter/states/task.h"

namespace stepwright::runtime {

bool Recorder::takeTurns(std::uint64_t turns, Commands& commands,
                         const std::atomic<bool>* interruption) {
  const std::size_t before = commands.size();
  for (; turns > 0 && commands.size() == before && interpreter::canStep(head()); --turns)
    if (!take(interpreter::input::Turn{}, commands, interruption)) return false;
  return true;
}

std::vector<interpreter::TaskRequest> Recorder::open() const {
  return interpreter::openTasks(head());
}

}  // namespace stepwright::runtime
