// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

class QPainter;

namespace stepwright::canvas {

struct PaintContext;

/// The ground under the states that nothing reaches.
void paintTray(QPainter& painter, const QRectF& tray, const PaintContext& context);

}  // namespace stepwright::canvas
