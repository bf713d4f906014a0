// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "engine/base/result.h"
#include "engine/store/run_store.h"

namespace stepwright::cli {

/// What a command over the store in that folder exits with; "" is the usual folder. What goes
/// wrong with the store is said.
int withStore(const std::string& folder, const std::function<int(store::RunStore&)>& command);

/// Why a run cannot be called so. Names are as StartExecution takes them: one fits into a call and
/// into the name of a file.
[[nodiscard]] std::optional<Error> problemOfRunName(const std::string& name);

}  // namespace stepwright::cli
