// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>
#include <QString>
#include <optional>

#include "widgets/canvas/drawing.h"
#include "widgets/canvas/looks.h"

class QPainter;

namespace stepwright::canvas {

/// A state that no test came by: a hatched rim between its outline and `inner`, and the outline
/// dashed. At small scales it is hatched all over.
void paintNotCovered(QPainter& painter, const QPainterPath& outline, const QPainterPath& inner,
                     const PaintContext& context);
/// How many tests came by, or how many of its rules they took, as a tag whose right end is at
/// `right`, centred on `y`.
void paintCoverageTag(QPainter& painter, double right, double y, const QString& words,
                      const PaintContext& context);
/// A box that a test came by, or that none did, and an edge beside it, as the legend has them.
void paintCoverageSample(QPainter& painter, QPointF at, bool reached, const PaintContext& context);

/// Where the number of tests that came by stands behind a chip; empty where it is not shown, or
/// there is no room.
[[nodiscard]] QRectF coverageCountOf(const DrawnEdge& edge, const QRectF& chip,
                                     const std::optional<int>& tests, const PaintContext& context);
/// That number behind a line, or a hatched field for none. Painted before the chip.
void paintCoverageCount(QPainter& painter, const QRectF& field, const QRectF& chip, int tests,
                        const PaintContext& context);

}  // namespace stepwright::canvas
