// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/assist/caret_context.h"

namespace stepwright::assist {

/// The fields that the object around the caret may have and does not have, required ones first.
[[nodiscard]] std::vector<Proposal> fieldProposals(const CaretContext& context);

}  // namespace stepwright::assist
