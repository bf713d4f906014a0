// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/cli/run_options.h"
#include "engine/base/result.h"
#include "engine/json/value.h"
#include "engine/tasks/mocks/mock.h"

namespace stepwright::cli {

/// What a run is given: by its options, and else by what is kept about the definition.
struct Given {
  json::Value input;
  tasks::MockSet mocks;
};

/// Says on the standard error what it takes from which file; `document` names the definition.
[[nodiscard]] Result<Given> readGiven(const RunOptions& options, const std::string& document);

}  // namespace stepwright::cli
