// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace stepwright::cli {

struct ValidateOptions {
  std::vector<std::string> files;
  std::string format = "text";
  std::string type;  ///< STANDARD, EXPRESS; "" = as the file beside each definition says
};

/// `stepwright validate`: the problems of each file with code, place and message. Warnings do not
/// fail a file.
int validate(const ValidateOptions& options);

}  // namespace stepwright::cli
