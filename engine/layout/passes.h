// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/layout/draft.h"

namespace stepwright::layout {

/// Places one block whose inner blocks have been placed: its ports, lanes and labels are chosen,
/// then rows, columns and tracks follow each other until nothing is in the way of anything.
/// `wishes` is empty or has one for each flow, and outlives what is returned.
Draft placeOnce(Work& work, int block, const std::vector<Wish>& wishes);

}  // namespace stepwright::layout
