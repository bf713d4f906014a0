// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/base/log.h"

namespace CLI {
class App;
}

namespace stepwright::cli {

/// --log-level and --log-file, the same for every command and for the window.
struct LogOptions {
  std::string level;  ///< a word of log::levelWords; "" = not said
  std::string file;   ///< "" = not said

  void addTo(CLI::App& app);
  /// The log that was asked for. Where only the file was said the level is info; where only the
  /// level was said the file is log::usualFile(); where nothing was said the level is `otherwise`.
  /// Error code "log.unwritable".
  [[nodiscard]] Result<log::Log> open(log::Level otherwise) const;
};

/// Where the words of a call begin that are no options of the log: `stepwright --log-level debug
/// run …` is the command `run`. argc where there are none.
[[nodiscard]] int afterLogOptions(int argc, char** argv);

}  // namespace stepwright::cli
