// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/layout/draft.h"

namespace stepwright::layout {

/// Places one block whose inner blocks have been placed: its ports, tracks and labels are chosen,
/// then rows, columns and tiers follow each other until nothing is in the way of anything.
/// `wishes` is empty or has one for each leg, and outlives what is returned.
Draft placeOnce(Work& work, int block, const std::vector<Wish>& wishes);

}  // namespace stepwright::layout
