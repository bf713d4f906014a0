// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layout/placed.h"

namespace stepwright::layout {

/// Places a block whose inner blocks have been placed, tries other tracks where its lines cross,
/// and tells the block around where edges enter and leave.
void placeBlock(Work& work, int block);

}  // namespace stepwright::layout
