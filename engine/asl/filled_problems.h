// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/asl/catalogue/source.h"
#include "engine/asl/placeholders.h"
#include "engine/asl/problem.h"

namespace stepwright::asl {

/// What is wrong with a definition once the values stand in it, in places of the text without them.
/// A fix that would write over a placeholder is left out.
[[nodiscard]] std::vector<Problem> validateFilled(const Definition& definition,
                                                  const PlaceholderValues& values,
                                                  const CatalogueSource& catalogue);

}  // namespace stepwright::asl
