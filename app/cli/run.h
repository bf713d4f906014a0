// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/run_options.h"

namespace stepwright::cli {

/// `stepwright run`: one execution from start to end on the virtual clock.
int runDefinition(const RunOptions& options);

}  // namespace stepwright::cli
