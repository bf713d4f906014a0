// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace stepwright::cli {

struct ExportOptions {
  std::string file;
  std::string to;
  std::string output;
  std::string theme = "light";
  std::string direction = "top-down";
  double scale = 0;  ///< of a PNG; 0 = as large as is good
  std::string type;  ///< STANDARD, EXPRESS; "" = as the file beside the definition says
};

/// `stepwright export`: the picture that the canvas draws, or the definition as JSON.
int exportDefinition(const ExportOptions& options);

}  // namespace stepwright::cli
