// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/cli/values.h"

namespace stepwright::cli {

struct ValidateOptions {
  std::vector<std::string> files;  ///< files, folders, FILE#MACHINE, or - for the standard input
  std::string format = "text";
  ValueOptions values;
  std::string type;  ///< STANDARD, EXPRESS; "" = as the file beside each definition says
  /// error, warning or info: problems of that severity, and worse ones, make the exit code 1.
  std::string maxSeverity = "error";
  bool verbose = false;  ///< names the files of folders that hold no definition
};

/// `stepwright validate`: the problems of each definition with code, place and message. A file that
/// cannot be read is said, and the others are gone on with.
int validate(const ValidateOptions& options);

}  // namespace stepwright::cli
