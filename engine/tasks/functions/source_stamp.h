// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace stepwright::tasks {

/// A number that changes when a file below the folders does: by names, sizes and times. What is
/// installed (node_modules, __pycache__) and folders that begin with a dot are passed by.
[[nodiscard]] std::uint64_t sourceStamp(const std::vector<std::string>& folders);

}  // namespace stepwright::tasks
