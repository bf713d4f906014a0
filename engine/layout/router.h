// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <vector>

#include "engine/layout/diagram.h"

namespace stepwright::layout {

/// A way between two boxes round all others: upright and level pieces, few bends. For edges of
/// states that people moved by hand; all others have their own tracks.
struct WayPort {
  Point at;               ///< on the border of the box
  int dx = 0, dy = 0;     ///< leads away from it
  double reluctance = 0;  ///< in pixels of way
};

struct WayRequest {
  const std::vector<Rect>* boxes = nullptr;  ///< of the scope, both ends included
  std::vector<WayPort> from, to;
  /// Pieces of other edges: ways may cross them, but should not run along them.
  const std::vector<std::pair<Point, Point>>* taken = nullptr;
  double distance = 14;  ///< to keep from boxes where there is room
};

/// From a port of the source to one of the target. Straight through what is in the way only where
/// no other way is left.
[[nodiscard]] std::vector<Point> findWay(const WayRequest& request);

/// The place nearest to `wanted` where a box of its size touches none of `all`.
[[nodiscard]] Point nearestFree(const Rect& wanted, const std::vector<Rect>& boxes,
                                double gap = 28);

}  // namespace stepwright::layout
