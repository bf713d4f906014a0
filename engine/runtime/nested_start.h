// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "engine/asl/format.h"
#include "engine/asl/model.h"
#include "engine/interpreter/decision.h"
#include "engine/interpreter/execution.h"
#include "engine/interpreter/identity.h"
#include "engine/interpreter/journal.h"
#include "engine/interpreter/program.h"
#include "engine/interpreter/task.h"
#include "engine/runtime/clock.h"
#include "engine/tasks/made_calls.h"
#include "engine/tasks/mocks/mock.h"
#include "engine/tasks/recorded_answers.h"

namespace stepwright::runtime {

/// A machine that Tasks may start executions of.
struct Startable {
  std::string name;
  std::string document;  ///< where it stands: "template.yaml#ShipFlow"
  asl::MachinePtr definition;
  interpreter::ProgramPtr program;
  bool express = false;
  tasks::MockSet mocks;  ///< its own
  /// Its text, with the values of its placeholders; "": it is not known.
  std::string text = {};
  asl::Format format = asl::Format::Json;
};

/// How far an execution that a Task started has come.
struct NestedProgress {
  std::vector<interpreter::Decision> decisions;  ///< from the one on that was asked for
  std::size_t all = 0;  ///< so many there are; fewer than before where an end was taken back
  interpreter::Status status = interpreter::Status::Running;
  /// Another one where some of what was told did not happen.
  std::uint32_t version = 0;
};

struct ChildExecution;
/// What the task of that number started; null where it is none that started one.
using StartedBy = std::function<std::shared_ptr<const ChildExecution>(interpreter::TaskId)>;

/// An execution that a Task started: all that it takes to run it again without calling anybody for
/// what was called before.
struct ChildExecution {
  Startable machine;
  json::Value input;
  interpreter::Identity identity;
  tasks::MadeCalls calls;
  StartedBy startedBy;  ///< of its own Tasks
  /// As it stands when it is asked, from that decision on; from any thread.
  std::function<NestedProgress(std::size_t from)> progress = {};
  /// The calls that it made by now, behind that one; from any thread.
  std::function<std::vector<tasks::MadeCalls::Made>(interpreter::TaskId after)> made = {};
  tasks::RecordedAnswers told = {};  ///< what is known of its calls beyond `calls`
  interpreter::Naming naming = {};   ///< that its identity was made of
  /// All that it was told by now; from any thread.
  std::function<interpreter::Journal()> journal = {};
};

/// What an execution that a Task starts begins with.
struct NestedStart {
  interpreter::TaskRequest request;
  interpreter::TaskBackend::Deliver deliver;
  Startable machine;
  json::Value input;
  interpreter::Identity identity;
  std::shared_ptr<interpreter::TaskBackend> others;
  Clock clock;
  bool asks = false;                ///< a Task that nobody answers is a question, else it fails
  bool decisions = false;           ///< what was decided is kept
  interpreter::TaskId within = 0;   ///< the call that started the one that it stands in; 0: the run
  StartedBy startedBy = {};         ///< of its own Tasks
  interpreter::Naming naming = {};  ///< that its identity was made of
};

}  // namespace stepwright::runtime
