// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPointF>
#include <QRectF>
#include <QString>

#include "widgets/canvas/drawing.h"
#include "widgets/canvas/looks.h"

namespace stepwright::canvas {

/// What of an edge's chip is drawn at this zoom, and where. Words that fit at 100 % are never cut:
/// they are left out where there is no room for them, and the number of a rule stays as long as it
/// can be read.
struct ShownChip {
  QRectF rect;
  QString words;
  QFont font, bold;
  bool numbered = false;

  [[nodiscard]] bool shown() const { return numbered || !words.isEmpty(); }
};

[[nodiscard]] ShownChip shownChip(const DrawnEdge& edge, const PaintContext& context);
/// A point on the chip as it is drawn.
[[nodiscard]] bool isOnChip(const DrawnEdge& edge, QPointF point, const PaintContext& context);
/// The point of the line that is nearest to the middle of the chip, through which it need not run.
[[nodiscard]] QPointF nearestToChip(const DrawnEdge& edge);

}  // namespace stepwright::canvas
