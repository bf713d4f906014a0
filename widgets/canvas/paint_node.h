// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

#include "widgets/canvas/drawing.h"
#include "widgets/canvas/looks.h"
#include "widgets/canvas/paint_box.h"

class QPainter;

namespace stepwright::canvas {

/// Paints boxes, frames, Start, End and stubs. The painter's origin is the top-left of the node;
/// nothing is kept.

void paintNode(QPainter& painter, const DrawnNode& node, const NodeLook& look,
               const BoxWords& words, const PaintContext& context);
/// What paintNode may touch, marks and rings included, relative to the node's top-left.
[[nodiscard]] QRectF paintedBounds(const DrawnNode& node);
/// The arrow and the ribbon of the debugger's cursor: apart from its node, because they lie above
/// all that a frame holds.
void paintCursor(QPainter& painter, const DrawnNode& node, const NodeLook& look,
                 const PaintContext& context);
/// How much larger than the drawing the ribbon is: it is for the eye, not for measuring.
[[nodiscard]] double ribbonGrowth(double scale);
/// What paintCursor may touch at any zoom, relative to the node's top-left.
[[nodiscard]] QRectF cursorBounds(const DrawnNode& node, const NodeLook& look,
                                  const PaintContext& context);

}  // namespace stepwright::canvas
