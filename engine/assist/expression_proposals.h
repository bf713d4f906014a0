// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "engine/assist/caret_context.h"

namespace stepwright::assist {

/// What an expression can go on with, where the caret stands in one: between {% and %}, in a path,
/// in an intrinsic call; nothing elsewhere.
[[nodiscard]] std::optional<Completion> expressionProposals(const CaretContext& context);

/// What begins an expression in an empty value that may hold one.
[[nodiscard]] std::vector<Proposal> expressionStarts(const CaretContext& context);

}  // namespace stepwright::assist
