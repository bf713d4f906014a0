// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "engine/history/events.h"
#include "engine/interpreter/decision.h"
#include "engine/runtime/driver.h"
#include "engine/runtime/keeper.h"

namespace stepwright::runtime {

/// What a whole run gave.
struct RunResult {
  interpreter::Status status = interpreter::Status::Running;
  Halt halt = Halt::Ended;
  json::Value output;
  std::optional<json::Value> error, cause;
  history::Events events;
  interpreter::ProgramPtr program;               ///< what the decisions point to
  std::vector<interpreter::Decision> decisions;  ///< where they were asked for
  interpreter::Usage usage;
  std::vector<interpreter::TaskRequest> questions;  ///< of NeedsAnswer
};

/// Runs a program to its end on the virtual clock, for whoever needs no debugger.
[[nodiscard]] RunResult run(interpreter::ProgramPtr program, json::Value input,
                            interpreter::TaskBackend& backend, interpreter::Identity identity,
                            Keep keep = {});

}  // namespace stepwright::runtime
