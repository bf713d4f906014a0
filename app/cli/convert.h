// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace stepwright::cli {

struct ConvertOptions {
  std::string file;
  std::string output;  ///< "" = the standard output
};

/// `stepwright convert`: the definition with its JSONPath said in JSONata, all else as it was.
int convertDefinition(const ConvertOptions& options);

}  // namespace stepwright::cli
