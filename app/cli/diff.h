// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace stepwright::cli {

struct DiffOptions {
  std::string before, after;
  std::string svg;              ///< a file for the picture; "" = none
  std::string format = "text";  ///< text or markdown
  std::string theme = "light";
};

/// `stepwright diff`: what two versions of a definition say otherwise.
int diffDefinitions(const DiffOptions& options);

}  // namespace stepwright::cli
