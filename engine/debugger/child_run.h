// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/debugger/recording.h"
#include "engine/runtime/child_report.h"
#include "engine/tasks/recorded_answers.h"

namespace stepwright::debugger {

/// A child execution of a distributed Map made ready to be run by itself: its own machine, input,
/// name and clock, and what its tasks answered in the run that it is a child of.
struct ChildRun {
  interpreter::ProgramPtr program;
  json::Value input;
  interpreter::Identity identity;
  tasks::RecordedAnswers answers;
  std::string title;               ///< "Each [3]"
  std::int64_t event = 0;          ///< of the parent's history, when it began
  interpreter::FiberId fiber = 0;  ///< the child's own in the parent
  asl::MachinePtr machine;         ///< the Map's part of the definition
  std::string map;                 ///< the Map's name
};

/// The child execution that this fiber belongs to. Its answers are those of the whole recording;
/// its machine is that of the recording's definition, or of `changed` where that has the Map too.
[[nodiscard]] Result<ChildRun> childRunOf(const Recording& recording, interpreter::FiberId fiber,
                                          const asl::Machine* changed = nullptr);
/// One that is over, by what was kept of it. `parent`: the execution that it was a child of.
[[nodiscard]] Result<ChildRun> childRunOf(const runtime::ChildReport& report,
                                          const interpreter::Execution& parent,
                                          const asl::Machine* changed = nullptr);

}  // namespace stepwright::debugger
