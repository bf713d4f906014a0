// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layout/draft.h"

namespace stepwright::layout {

/// Blocks side by side in their rows: the middle one, or the middle between two, is on the spine.
/// Also measures the labels that stand above them.
void spreadCells(Draft& draft);

}  // namespace stepwright::layout
