// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/asl/definition.h"

namespace stepwright::code {

/// The placeholders in a text, each without what stands around it in the same value: ${Table},
/// !GetAtt Pay.Arn.
[[nodiscard]] std::vector<text::Range> holeSpans(const asl::Definition& definition);

}  // namespace stepwright::code
