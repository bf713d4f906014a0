// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/assist/caret_context.h"

namespace stepwright::assist {

/// Whole states where a state may begin, and a retrier or catcher with its usual fields: ready to
/// be filled in.
[[nodiscard]] std::vector<Proposal> snippets(const CaretContext& context);

}  // namespace stepwright::assist
