// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/paint_node.h"

namespace stepwright::canvas {

/// What the files of the node painter share among themselves.

void paintBox(QPainter& painter, const DrawnNode& node, const NodeLook& look, const BoxWords& words,
              const PaintContext& context);
void paintFrame(QPainter& painter, const DrawnNode& node, const NodeLook& look,
                const PaintContext& context);
/// Badges, ports, tally, breakpoints, problem: the marks that stand in fixed slots round a box or
/// frame.
void paintMarks(QPainter& painter, const DrawnNode& node, const NodeLook& look,
                const PaintContext& context);
/// Selection ring and debug cursor.
void paintRings(QPainter& painter, const DrawnNode& node, const NodeLook& look,
                const PaintContext& context);
/// The two outlines that peek out behind a Map.
void paintPeekingLines(QPainter& painter, const QRectF& box, double radius,
                       const PaintContext& context);

}  // namespace stepwright::canvas
