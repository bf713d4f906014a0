// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "engine/asl/model.h"
#include "engine/asl/rules/report.h"

namespace stepwright::asl::rules {

/// AWS's words for an ARN that calls nothing it has.
[[nodiscard]] std::string notRecognised(std::string_view resource);

/// Resource.
void checkResource(const State& state, Report& report);

}  // namespace stepwright::asl::rules
