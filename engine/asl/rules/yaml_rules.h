// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/asl/definition.h"
#include "engine/asl/problem.h"

namespace stepwright::asl::rules {

/// Words that the tools which bring a definition to AWS read otherwise than YAML 1.2 does: yes, on,
/// 012, 1:30, 2024-01-31 without quotes.
void checkYamlWords(const Definition& document, std::vector<Problem>& problems);

}  // namespace stepwright::asl::rules
