// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/cli/values.h"

namespace stepwright::cli {

struct ReplayOptions {
  std::vector<std::string> paths;  ///< histories, and folders with them
  std::string against;             ///< the definition
  std::string junit;               ///< a file to write; "" = none
  std::string format = "text";
  ValueOptions values;
};

/// `stepwright replay`: holds recorded histories against a definition.
int replay(const ReplayOptions& options);

}  // namespace stepwright::cli
