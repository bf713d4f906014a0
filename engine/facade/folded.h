// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/asl/model.h"
#include "engine/base/result.h"

namespace stepwright::facade {

/// Which frames of a drawing are folded up; kept in the file beside the document (sidecarPath()).
/// None where there is no such file.
[[nodiscard]] Result<std::vector<asl::StateId>> readFolded(const std::string& path);
/// Leaves what else stands in the file as it is, and takes away a file that holds nothing more.
[[nodiscard]] Result<bool> writeFolded(const std::string& path,
                                       const std::vector<asl::StateId>& frames);

}  // namespace stepwright::facade
