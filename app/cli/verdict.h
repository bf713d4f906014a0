// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/asl/problem.h"

namespace stepwright::cli {

/// A problem with both ends of its place in the file.
struct PlacedProblem {
  asl::Problem problem;
  text::Position end;  ///< behind its last character
};

/// What is to be said of one definition, or of a folder's stepwright.json.
struct Verdict {
  std::string file;
  std::string machine;  ///< in its host, "" for a file of its own
  std::vector<PlacedProblem> problems;
  bool inFolder = false;  ///< it was found in a folder, and not named
  bool isDefinition = true;

  [[nodiscard]] std::string label() const;            ///< "template.yaml#Flow"
  [[nodiscard]] bool has(asl::Severity worst) const;  ///< a problem of that severity or a worse one
};

}  // namespace stepwright::cli
