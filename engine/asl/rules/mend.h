// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "engine/asl/rules/report.h"

namespace stepwright::asl::rules {

/// The splice that a mend comes to in this document; nothing where it cannot be said (YAML, a place
/// that is not there).
[[nodiscard]] std::optional<QuickFix> quickFix(const Document& document, const Mend& mend);

}  // namespace stepwright::asl::rules
