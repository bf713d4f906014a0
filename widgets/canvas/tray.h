// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

class QPainter;

namespace stepwright::canvas {

struct Drawing;
struct PaintContext;

/// The tray: the ground on which the states stand that nothing reaches. Null where there are none,
/// or where people placed them among the others.
[[nodiscard]] QRectF trayOf(const Drawing& drawing);
void paintTray(QPainter& painter, const QRectF& tray, const PaintContext& context);

}  // namespace stepwright::canvas
