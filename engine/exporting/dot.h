// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/exporting/format.h"

namespace stepwright::exporting {

/// The graph in Graphviz's language: a Parallel and a Map are clusters, a rule of a Choice stands
/// on its edge, a Catch is a dashed edge. Names may hold anything.
[[nodiscard]] Result<Exported> dot(const asl::Document& document);

}  // namespace stepwright::exporting
