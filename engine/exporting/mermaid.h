// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/exporting/format.h"

namespace stepwright::exporting {

/// The graph as a Mermaid flowchart: a Parallel and a Map are subgraphs, a rule of a Choice stands
/// on its edge, a Catch is a dotted edge. Names may hold anything: all that means something to
/// Mermaid, to Markdown or to HTML is written as a number (#35;). The note says where the diagram
/// is too large to be drawn by GitHub.
[[nodiscard]] Result<Exported> mermaid(const asl::Document& document);

}  // namespace stepwright::exporting
