// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>
#include <QPointF>
#include <QRect>
#include <QRectF>
#include <optional>

#include "widgets/canvas/drawing.h"
#include "widgets/canvas/drop_content.h"
#include "widgets/canvas/drop_target.h"
#include "widgets/canvas/gap.h"
#include "widgets/canvas/looks.h"

class QPainter;

namespace stepwright::canvas {

/// What a drag shows of itself over a drawing.
struct GuideLook {
  DropContent content;
  DropTarget target;
  DrawnNode ghost;
  std::optional<Gap> gap;  ///< as far as it is open
  double scale = 1;
  QPoint at;        ///< the pointer, in pixels of the view
  QPointF point;    ///< the same in the drawing
  QRect view;       ///< what can be painted on
  QRectF overview;  ///< what lies over the drawing there; empty = nothing
  bool tag = false;
};

/// Where the ghost stands whose target is an edge.
[[nodiscard]] QRectF ghostRect(const Drawing& drawing, const GuideLook& look);
void paintGuide(QPainter& painter, const Drawing& drawing, const GuideLook& look,
                const PaintContext& context);

}  // namespace stepwright::canvas
