// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/cli/edited.h"

namespace stepwright::cli {

struct RenameOptions : EditOptions {
  std::string state, name;
};

/// `stepwright rename`: a state gets another name, and all that leads to it follows.
int renameState(const RenameOptions& options);

}  // namespace stepwright::cli
