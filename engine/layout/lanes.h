// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layout/draft.h"

namespace stepwright::layout {

/// Gives each flow the channels that it begins and ends in, and a lane where it cannot go straight
/// from one to the other. Where the lanes stand is found out later.
void chooseLanes(Draft& draft);

}  // namespace stepwright::layout
