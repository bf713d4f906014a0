// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QString>

#include "widgets/canvas/looks.h"

class QPainter;

namespace stepwright::canvas {

/// What a canvas says while it has no state to show.

/// In the middle of the view, whatever part of the drawing is seen.
void paintForeignHint(QPainter& painter, const QRectF& view, const QString& words,
                      const PaintContext& context);
/// Under the Start: the End that nothing leads to yet, so that people see where the workflow would
/// go, and how to begin.
void paintFirstHint(QPainter& painter, const QRectF& bounds, const QString& words,
                    const PaintContext& context);

}  // namespace stepwright::canvas
