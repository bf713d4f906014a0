// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/layout/layout.h"

namespace stepwright::layout {

/// What makes a drawing good or bad, counted.
struct Quality {
  int nodes = 0, edges = 0;
  int overlaps =
      0;            ///< boxes over boxes that do not hold each other, or over the border of a frame
  int through = 0;  ///< edges that run through a box that is neither of their ends
  int labelClashes = 0;  ///< labels over boxes or over other labels
  int slanted = 0;       ///< pieces of edges that are neither upright nor level
  int loose = 0;         ///< edges that do not begin and end at the border of their boxes
  long crossings = 0;
  long bends = 0;
  double length = 0;  ///< of all edges
  double area = 0;
  std::vector<std::string> faults;  ///< the first few, in words
};

[[nodiscard]] Quality judge(const Diagram& diagram, const Layout& layout);

/// The drawing as SVG, for looking at it.
[[nodiscard]] std::string svgOf(const Diagram& diagram, const Layout& layout);

/// A diagram of `states` nodes with choices, joins, loops, catchers and frames, the same for the
/// same seed. Without frames all of them stand in one scope.
[[nodiscard]] Diagram generated(int states, unsigned seed, bool frames = true);
/// Any edges between any nodes: nothing that anybody would draw, but it must not break.
[[nodiscard]] Diagram tangled(int nodes, int edges, unsigned seed);

}  // namespace stepwright::layout
