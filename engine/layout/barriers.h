// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layout/draft.h"

namespace stepwright::layout {

/// Marks in Draft::barrier the channels in which a line runs through a block that hangs down past
/// them; true when there are new ones, for which the block has to be placed once more.
[[nodiscard]] bool findBarriers(Draft& draft);

}  // namespace stepwright::layout
