// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layout/scope.h"

namespace stepwright::layout {

/// Lets ways that lead far to a side leave their box at that side, and ways that come from there
/// enter it there: a corner less each, wherever the room for it is free. Frames keep theirs above
/// and below.
void takeSides(const Scope& scope, ScopeLayout& layout);

}  // namespace stepwright::layout
