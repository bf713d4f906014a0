// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/layout/diagram.h"

namespace stepwright::layout {

/// Geometry only: a diagram goes in, places and routes come out.

struct PlacedNode {
  std::string key;
  Rect rect;
  std::vector<Rect> branches;  ///< of a frame: its branches, in order
  int depth = 0;               ///< 0 at the top level
  Point origin;                ///< of its scope: what pinned places are seen from
};

struct Route {
  std::string key;
  std::vector<Point>
      points;  ///< orthogonal polyline from the source's border to the target's border
  std::optional<Rect> label;  ///< where the chip stands
  bool back = false;          ///< a loop, routed on an outer track
};

struct Layout {
  std::vector<PlacedNode> nodes;  ///< in depth-first order of the input: a frame before its content
  std::vector<Route> routes;
  Rect bounds;
};

/// Lays the diagram out. `previous` keeps what can stay where it was; the result does not depend on
/// it being there for a diagram that did not change.
[[nodiscard]] Layout layOut(const Diagram& diagram, const Options& options = {},
                            const Layout* previous = nullptr);

}  // namespace stepwright::layout
