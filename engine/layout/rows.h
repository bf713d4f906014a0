// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layout/draft.h"

namespace stepwright::layout {

/// Where the rows, the channels between them, and the groups that hang at them stand along the
/// main direction; also the block's height. The heights of rows and channels are known.
void placeRows(Draft& draft);

}  // namespace stepwright::layout
