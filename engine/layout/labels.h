// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layout/draft.h"

namespace stepwright::layout {

/// Chooses where the labels of a block's legs stand, and keeps room for them: in the zones of its
/// channels, beside its tracks, and on its tiers.
void planLabels(Draft& draft);

}  // namespace stepwright::layout
