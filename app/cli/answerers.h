// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>

#include "app/cli/run_options.h"
#include "engine/base/result.h"
#include "engine/interpreter/task.h"
#include "engine/tasks/mocks/mock.h"
#include "engine/tasks/real_tasks.h"

namespace stepwright::cli {

/// Who answers for real in a run: what the call names, which is the consent to start it. States of
/// `-t` lose their mocks, for what is typed counts more than what is kept.
[[nodiscard]] Result<tasks::Profile> namedProfile(
    const RunOptions& options, const std::function<bool(const std::string&)>& isState,
    tasks::MockSet& mocks);

/// Where a profile that nobody named would answer that Task, the refusal that says so.
[[nodiscard]] std::optional<Error> onlyFound(const interpreter::TaskRequest& request,
                                             const std::string& document);

/// Writes a line of a function or program to the standard error; from any thread.
void printTaskLine(const tasks::TaskLine& line);

}  // namespace stepwright::cli
