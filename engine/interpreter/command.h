// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "engine/interpreter/task.h"

namespace stepwright::interpreter {

/// What the interpreter asks the world to do. Timers are no commands: they stand in the execution
/// (nextTimer()).
struct Command {
  enum class Kind : std::uint8_t { StartTask, CancelTask };
  Kind kind = Kind::StartTask;
  TaskRequest task;  ///< of CancelTask only `id`
};

}  // namespace stepwright::interpreter
