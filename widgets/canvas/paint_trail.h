// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/looks.h"

class QPainter;

namespace stepwright::canvas {

/// The numbers of a trail's steps in a disc round that point; a hollow one with a fork where the
/// value was set by hand.
void paintTrailMark(QPainter& painter, QPointF centre, const TrailMark& mark,
                    const PaintContext& context);

}  // namespace stepwright::canvas
