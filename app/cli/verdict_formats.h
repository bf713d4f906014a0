// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "app/cli/verdict.h"

namespace stepwright::cli {

/// "text", "json", "sarif" or "github".
void writeVerdicts(const std::vector<Verdict>& verdicts, const std::string& format,
                   std::ostream& out);

}  // namespace stepwright::cli
