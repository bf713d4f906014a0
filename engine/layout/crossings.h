// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/layout/draft.h"

namespace stepwright::layout {

inline constexpr int CrossingCost = 10;

/// What is left to mend in a block that has been placed: lines that cross, and rules that are out
/// of order. `involved`, where given, gets the legs that cross.
[[nodiscard]] int costOf(const Draft& draft, std::vector<int>* involved);

/// Those of the candidates, legs with tracks, that would cross fewer lines on a way beyond all else
/// at the other side of the rows.
[[nodiscard]] std::vector<int> betterAcross(const Draft& draft, const std::vector<int>& involved,
                                            const std::vector<int>& candidates);

}  // namespace stepwright::layout
