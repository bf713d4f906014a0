// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>
#include <vector>

#include "app/cli/verdict.h"

namespace stepwright::cli {

/// SARIF 2.1.0, which GitHub's code scanning, Azure DevOps and editors read: one run, the rules
/// that were broken with their explanations, and each problem as a result with the lines and
/// columns of its place in the file and the state that it belongs to. Files that lie below the
/// working folder are named from there on.
void writeSarif(const std::vector<Verdict>& verdicts, std::ostream& out);

}  // namespace stepwright::cli
