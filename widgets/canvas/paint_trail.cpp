// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/paint_trail.h"

#include <QPainter>

#include "widgets/canvas/paint_parts.h"
#include "widgets/common/icons.h"

namespace stepwright::canvas {

void paintTrailMark(QPainter& painter, QPointF centre, const TrailMark& mark,
                    const PaintContext& context) {
  constexpr double radius = 9;
  const double width = qMax(2 * radius, widthOf(mark.numbers, context.chipBold) + 10);
  const QRectF disc(centre.x() - width / 2, centre.y() - radius, width, 2 * radius);
  painter.setPen(Qt::NoPen);
  painter.setBrush(context.theme.canvas);
  painter.drawRoundedRect(disc.adjusted(-2, -2, 2, 2), radius + 2, radius + 2);
  if (mark.byHand) painter.setPen(QPen(context.theme.accent, 2));
  painter.setBrush(mark.byHand ? context.theme.card : context.theme.accent);
  const QRectF body = mark.byHand ? disc.adjusted(1, 1, -1, -1) : disc;
  painter.drawRoundedRect(body, radius, radius);
  paintCentredText(painter, disc, mark.numbers, context.chipBold,
                   mark.byHand ? context.theme.accent : context.theme.onAccent);
  if (!mark.byHand) return;
  const QRectF sign(disc.right() - 5, disc.top() - 5, 12, 12);
  painter.setPen(Qt::NoPen);
  painter.setBrush(context.theme.canvas);
  painter.drawEllipse(sign);
  common::paintIcon(painter, sign.adjusted(1, 1, -1, -1), QStringLiteral("fork"),
                    context.theme.accent, 1.75);
}

}  // namespace stepwright::canvas
