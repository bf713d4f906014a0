// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include "engine/asl/graph.h"
#include "engine/layout/layout.h"

namespace stepwright::layout {

/// How large things are drawn; where a function is missing the sizes of the canvas at 100 % are
/// taken, with texts measured roughly by their length.
struct Measures {
  std::function<Size(const asl::GraphNode& node, bool nested)> node;
  std::function<std::optional<Size>(const asl::GraphEdge& edge)> label;
  double frameHeader = 32;
};

/// The boxes and edges of a drawing, ready to be laid out. Keys of nodes are those of the graph,
/// keys of edges the pointers of the fields that name their targets.
[[nodiscard]] Diagram diagramFor(const asl::GraphScope& scope, const Measures& measures = {});

}  // namespace stepwright::layout
