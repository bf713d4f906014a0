// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>

#include "widgets/canvas/looks.h"

class QPainter;

namespace stepwright::canvas {

/// A state that no test came by: a hatched rim between its outline and `inner`, and the outline
/// dashed. At small scales it is hatched all over.
void paintNotCovered(QPainter& painter, const QPainterPath& outline, const QPainterPath& inner,
                     const PaintContext& context);
/// How many tests came by, as a tag whose right end is at `right`, centred on `y`.
void paintCoverageTag(QPainter& painter, double right, double y, int tests,
                      const PaintContext& context);

}  // namespace stepwright::canvas
