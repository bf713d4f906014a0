// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/drawing.h"
#include "widgets/canvas/looks.h"

class QPainter;

namespace stepwright::canvas {

/// Paints edges with their arrow heads, and the chips that stand on them, in the drawing's
/// coordinates.
void paintEdge(QPainter& painter, const DrawnEdge& edge, const EdgeLook& look,
               const PaintContext& context);
void paintChip(QPainter& painter, const DrawnEdge& edge, const EdgeLook& look,
               const PaintContext& context);
[[nodiscard]] QRectF paintedBounds(const DrawnEdge& edge);
/// Where the drop dot of an edge stands.
[[nodiscard]] QPointF dropPoint(const DrawnEdge& edge);
/// Where the breakpoint of an edge stands: at its chip as it is drawn, else on its line.
[[nodiscard]] QPointF stopPointOf(const DrawnEdge& edge, const PaintContext& context);
/// Where the head of a selected edge is taken by; its tail is where the edge begins.
[[nodiscard]] QPointF headHandle(const DrawnEdge& edge);

}  // namespace stepwright::canvas
