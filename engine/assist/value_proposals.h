// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/assist/caret_context.h"

namespace stepwright::assist {

/// The values that the field at the caret may have, where that can be said: names of states and
/// errors, words of a choice, Resources.
[[nodiscard]] std::vector<Proposal> valueProposals(const CaretContext& context);

}  // namespace stepwright::assist
