// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "engine/asl/definition.h"
#include "engine/asl/rules/report.h"
#include "engine/text/edit.h"

namespace stepwright::asl::rules {

/// The splices that mend a finding in YAML, as people write it there; nothing where it has no place
/// of its own, as behind an alias or a merge key.
[[nodiscard]] std::optional<text::TextEdits> yamlMend(const Definition& document, const Mend& mend);

}  // namespace stepwright::asl::rules
