// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "engine/analysis/workflow_test.h"
#include "engine/asl/model.h"
#include "engine/history/event_log.h"

namespace stepwright::analysis {

/// A test from a run that has ended, also from one that was recorded in AWS: its input, what its
/// tasks answered as mocks (also when, where that took time), and its end and path as what is
/// expected. Tasks inside of a distributed Map stand in no history: they keep what `known` mocks
/// say. Its name says how the run ended. Nothing where the run has not ended.
[[nodiscard]] std::optional<WorkflowTest> testFrom(const history::EventLog& events,
                                                   const asl::MachinePtr& machine,
                                                   const tasks::MockSet& known);

/// The same of a child execution of a distributed Map: a test of the segment that the Map's own
/// states are, from the first one on, with what the child was given as its input. `machine` may be
/// the Map's own part or the whole.
[[nodiscard]] std::optional<WorkflowTest> childTestFrom(const history::EventLog& events,
                                                        const asl::MachinePtr& machine,
                                                        const tasks::MockSet& known);

/// The same of a part of a run, which need not have ended: from where it first entered the state
/// `from` to where it then left `to`, in the same branch or item; "" = from its beginning, to its
/// end. Its input and variables are those that it had there, and who is called within answers as it
/// did. Nothing where the run did not come from the one to the other.
[[nodiscard]] std::optional<WorkflowTest> segmentFrom(const history::EventLog& events,
                                                      const asl::MachinePtr& machine,
                                                      const tasks::MockSet& known,
                                                      const std::string& from,
                                                      const std::string& to);

/// The name, with a number behind it where another test has it.
[[nodiscard]] std::string freeName(const std::string& name, const std::vector<WorkflowTest>& tests);

}  // namespace stepwright::analysis
