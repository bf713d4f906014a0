// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/json/value.h"

namespace stepwright::tasks {

/// What is written of a Map Run's results for one request to keep them
/// (interpreter::TaskBackend::store).
[[nodiscard]] std::string resultsText(const json::Value& request);

}  // namespace stepwright::tasks
