// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/analysis/coverage.h"
#include "engine/base/time.h"

namespace stepwright::analysis {

/// A definition and what was reached of it.
struct CoveredFile {
  std::string name;  ///< of the state machine
  std::string file;  ///< that it stands in, as seen from the folder of the report
  asl::Definition definition;
  Coverage coverage;
};

/// Coverage in Cobertura's XML: a class a definition, a method a state, a line where a part of it
/// stands in the file (its key, or an entry of Choices, Retry, Catch). A line counts as often as
/// the part on it that was reached most. The rules of a Choice with its Default are the branches of
/// the line that it begins on.
[[nodiscard]] std::string coberturaXml(const std::vector<CoveredFile>& files,
                                       const std::string& folder, Timestamp time);

}  // namespace stepwright::analysis
