// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/paint_hint.h"

#include <QPainter>

#include "widgets/canvas/paint_parts.h"

namespace stepwright::canvas {

void paintForeignHint(QPainter& painter, const QRectF& view, const QString& words,
                      const PaintContext& context) {
  painter.save();
  painter.resetTransform();
  paintCentredText(painter, view, words, common::fontOf(common::FontRole::Body),
                   context.theme.text2);
  painter.restore();
}

void paintFirstHint(QPainter& painter, const QRectF& bounds, const QString& words,
                    const PaintContext& context) {
  const QPointF end(bounds.center().x(), bounds.bottom() + 84);
  QPen pen(context.theme.edge, 1.5, Qt::CustomDashLine, Qt::FlatCap);
  pen.setDashPattern({4, 3});
  painter.setPen(pen);
  painter.drawLine(QPointF(end.x(), bounds.bottom()), end - QPointF(0, 15));
  paintArrow(painter, end - QPointF(0, 9), 90, context.theme.edge);
  painter.setPen(QPen(context.theme.text2, 1.5));
  painter.setBrush(context.theme.canvas);
  painter.drawEllipse(end, 8.25, 8.25);
  painter.setPen(Qt::NoPen);
  painter.setBrush(context.theme.text2);
  painter.drawEllipse(end, 4.5, 4.5);
  const QPointF middle = end + QPointF(0, 36);
  paintCentredText(painter, QRectF(middle - QPointF(200, 12), QSizeF(400, 24)), words,
                   common::fontOf(common::FontRole::Body), context.theme.text2);
}

}  // namespace stepwright::canvas
