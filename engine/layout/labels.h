// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layout/draft.h"

namespace stepwright::layout {

/// Chooses where the labels of a block's flows stand, and keeps room for them: in the zones of its
/// channels, beside its lanes, and on its tracks.
void planLabels(Draft& draft);

}  // namespace stepwright::layout
