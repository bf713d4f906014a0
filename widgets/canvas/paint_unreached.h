// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

class QPainter;

namespace stepwright::canvas {

struct PaintContext;

/// The ground under the states that nothing reaches.
void paintUnreached(QPainter& painter, const QRectF& unreached, const PaintContext& context);

}  // namespace stepwright::canvas
