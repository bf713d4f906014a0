// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/layout/scope.h"

namespace stepwright::layout {

/// Puts the states that people placed by hand where they belong, in a scope that has been laid out
/// as if nothing were placed: so all others stay where they are. What would lie under a placed
/// state gives way along the main direction, with everything after it; edges that no longer fit are
/// led round the boxes. In the screen's space, around the scope's origin; `sizes` are those of the
/// nodes.
void placePinned(const Diagram& diagram, const std::vector<Size>& sizes, const Options& options,
                 ScopeLayout& places);

}  // namespace stepwright::layout
