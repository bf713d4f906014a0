// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "engine/asl/model.h"
#include "engine/base/phrase.h"
#include "engine/base/time.h"
#include "engine/interpreter/task.h"
#include "engine/json/value.h"
#include "engine/runtime/nested_runs.h"

namespace stepwright::session {

/// The part of a workflow that a run is of, as a test says it (analysis::WorkflowTest).
struct Segment {
  std::string from;  ///< the name of the state that it begins before; "" = the beginning
  std::string to;    ///< once that state was left it is over, where a test's run is looked at
  json::Value variables = json::Value::object();  ///< that are set where it begins
};

/// How a run is to be run.
struct RunOptions {
  bool pauseAtStart = false;
  /// How many times as fast as the real time its clock goes; 0: it is virtual, and jumps to the
  /// next timer.
  double timeFactor = 0;
  bool quotas = true;
  bool express = false;
  bool synchronous = false;  ///< an Express run that its caller waits for
  bool askForTasks = true;   ///< a Task that nobody answers asks; false: it fails
  /// Who performs the Tasks that no mock answers; null: nobody does.
  std::shared_ptr<interpreter::TaskBackend> backend;
  bool uniqueTokens = false;  ///< somebody outside gets the tokens of its Tasks
  /// The machines that Tasks may start executions of; empty: none.
  runtime::NestedRuns::Find machines;
  tasks::RealTasks::Hear hear;  ///< what is said of these executions
  /// An execution that a Task of another session started: it is done again, from its start on, and
  /// nobody is called for it who was called before. Null: a new one.
  std::shared_ptr<const runtime::ChildExecution> again;
  std::uint64_t seed = 1;
  std::string machineName = "StateMachine";
  std::string executionName;  ///< "" = "run-1", by the run's number
  std::string account = "123456789012";
  Segment segment;
  /// The run of that test is looked at: it goes to its end at once and stops nowhere, is none of
  /// the list, and is gone as soon as another one is shown. "" = a run of the list.
  std::string test;
  /// Where that one went another way than it was to, and how.
  std::optional<std::pair<asl::StateId, Phrase>> differs;
  asl::StateId until;              ///< pause before that state
  int untilVisit = 1;              ///< the how many-eth time that it is entered
  std::optional<Timestamp> start;  ///< of the run's clock; nothing: now
};

}  // namespace stepwright::session
