// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/asl/document.h"
#include "engine/base/result.h"
#include "engine/runtime/nested_runs.h"
#include "engine/tasks/profile.h"

namespace stepwright::session {

/// The machines that a profile names, as executions of them are started here: read from their files
/// each time, with the values for their placeholders and the mocks that are kept beside them.
[[nodiscard]] runtime::NestedRuns::Find machinesOf(const tasks::Profile& profile);

/// A document as a run takes it: with the values that its file and its template have.
[[nodiscard]] Result<asl::Document> runnableDocument(const std::string& path);

/// Where the machine stands that a started execution runs.
[[nodiscard]] std::string documentOf(const runtime::ChildExecution& child);

}  // namespace stepwright::session
