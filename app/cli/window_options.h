// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/cli/log_options.h"

namespace stepwright::cli {

/// What the window is called with: stepwright [--theme NAME] [--s3 DIR|URL] [--log-level WORD]
/// [FILE…].
struct WindowOptions {
  LogOptions log;
  std::string theme;  ///< light, dark or system, for this time; "" = as the settings say
  std::string s3;     ///< where the S3 of all runs is: a folder of buckets, or an address
  std::vector<std::string> files;
};

/// Reads the call before anything graphical is begun, Qt's own options (-platform, -style, …) left
/// out. The exit code where the program has nothing more to do: a bad call, help, or no display to
/// open a window on.
[[nodiscard]] std::optional<int> readWindowOptions(int argc, char** argv, WindowOptions& options);

}  // namespace stepwright::cli
