// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPair>

#include "widgets/canvas/looks.h"

class QPainter;

namespace stepwright::canvas {

/// The letter of a run, A on a filled square, B in an outlined one.
void paintRunLetter(QPainter& painter, QPointF centre, bool isA, double side,
                    const PaintContext& context);
/// How a state stood in both runs, as a pill whose right end is at `right`, centred on `y`.
void paintPairPill(QPainter& painter, double right, double y,
                   const QPair<replay::StateStatus, replay::StateStatus>& pair,
                   const PaintContext& context);
/// The seams of an outline whose left half is A's and whose right half is B's.
void paintSeams(QPainter& painter, const QRectF& box, const PaintContext& context);

}  // namespace stepwright::canvas
