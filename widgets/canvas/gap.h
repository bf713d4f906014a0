// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

#include "widgets/canvas/drawing.h"

namespace stepwright::canvas {

/// The drawing with everything beyond a line moved on, so that a box fits between. Frames that the
/// line crosses grow.
struct Gap {
  double at = 0;
  double width = 0;
  layout::Direction direction = layout::Direction::TopDown;
};
[[nodiscard]] Drawing opened(const Drawing& drawing, const Gap& gap);
/// A point of the opened drawing, in the drawing as it was; within the gap it is the gap's line.
[[nodiscard]] QPointF closedPoint(QPointF point, const Gap& gap);

}  // namespace stepwright::canvas
