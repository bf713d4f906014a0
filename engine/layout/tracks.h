// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layout/draft.h"

namespace stepwright::layout {

/// Gives each leg the channels that it begins and ends in, and a track where it cannot go straight
/// from one to the other. Where the tracks stand is found out later.
void chooseTracks(Draft& draft);

}  // namespace stepwright::layout
