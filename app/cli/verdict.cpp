// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verdict.h"

#include <algorithm>

namespace stepwright::cli {

std::string Verdict::label() const { return machine.empty() ? file : file + "#" + machine; }

bool Verdict::has(asl::Severity worst) const {
  return std::any_of(problems.begin(), problems.end(),
                     [&](const auto& each) { return each.problem.severity <= worst; });
}

}  // namespace stepwright::cli
