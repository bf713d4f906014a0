// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/base/result.h"

namespace stepwright::cli {

/// The files of a folder and all below it that may hold definitions, by their names, in the order
/// of the alphabet; links to folders are not followed, and folders of tools (.git, node_modules)
/// left alone.
struct FolderFiles {
  std::vector<std::string> files;
  std::vector<Error> troubles;  ///< folders that cannot be looked into
};
[[nodiscard]] FolderFiles filesIn(const std::string& folder);

/// x.asl.json, x.asl.yaml, x.asl: a definition, whatever it holds.
[[nodiscard]] bool isNamedAsDefinition(const std::string& path);

/// Whether a text may hold a definition at all; quick, and true too often rather than not.
[[nodiscard]] bool mayHoldDefinition(const std::string& text);

}  // namespace stepwright::cli
