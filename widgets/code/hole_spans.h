// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/asl/definition.h"

namespace stepwright::code {

/// The placeholders in a text, each without what stands around it in the same value: ${Table},
/// !GetAtt Pay.Arn.
[[nodiscard]] std::vector<text::Range> holeSpans(const asl::Definition& definition);

/// The name of the placeholder at that byte; "" where there is none.
[[nodiscard]] std::string holeNameAt(const asl::Definition& definition, std::size_t offset);

}  // namespace stepwright::code
