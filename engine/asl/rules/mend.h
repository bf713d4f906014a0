// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "engine/asl/definition.h"
#include "engine/asl/problem.h"
#include "engine/asl/rules/report.h"

namespace stepwright::asl::rules {

/// The splice that a mend comes to in this definition; nothing where it cannot be said (a place
/// that is not there, or stands behind an alias).
[[nodiscard]] std::optional<QuickFix> quickFix(const Definition& document, const Mend& mend);

}  // namespace stepwright::asl::rules
