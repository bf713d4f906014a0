// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include "engine/analysis/workflow_test.h"
#include "engine/asl/document.h"
#include "engine/base/result.h"
#include "engine/debugger/child_run.h"
#include "engine/runtime/nested_run.h"
#include "engine/tasks/mocks/mock.h"

namespace stepwright::session {

/// A child execution of a distributed Map as a workflow of its own: a session of its own does again
/// what it did, beside the run that it is a child of (RunOptions::again).
struct ShownChild {
  std::size_t index = 0;
  std::string map;         ///< the Map's name
  asl::Document document;  ///< the Map's part of the machine
  std::shared_ptr<const runtime::ChildExecution> execution;
};

[[nodiscard]] Result<ShownChild> shownChild(debugger::ChildRun run, std::size_t index);

/// What its Tasks were told, as mocks for the same item of the Map: it comes to that again in any
/// run of the whole workflow.
[[nodiscard]] tasks::MockSet mocksOf(const ShownChild& child);
/// What it did as a test of the Map's own states: with its input, from their first one on, they
/// come to the same, with nobody but mocks to ask. Tasks in a Map Run inside of it keep what
/// `known` mocks say. An error where it did not come to its end.
[[nodiscard]] Result<analysis::WorkflowTest> testOf(const ShownChild& child,
                                                    const tasks::MockSet& known);
/// `mocks` with these before its own.
[[nodiscard]] tasks::MockSet withMocksOf(const ShownChild& child, tasks::MockSet mocks);

}  // namespace stepwright::session
