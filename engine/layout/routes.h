// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layout/placed.h"

namespace stepwright::layout {

/// Puts the blocks of a scope together, which stand where they belong: middles of nodes, routes,
/// labels.
[[nodiscard]] ScopeLayout assemble(const Work& work);

}  // namespace stepwright::layout
