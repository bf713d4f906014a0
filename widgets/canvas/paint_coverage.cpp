// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/paint_coverage.h"

#include <QPainter>

#include "widgets/canvas/paint_parts.h"
#include "widgets/common/hatch.h"
#include "widgets/common/icons.h"

namespace stepwright::canvas {
namespace {

/// It does not grow with the drawing.
QBrush hatch(const QPainter& painter, const PaintContext& context) {
  QBrush brush = common::hatchBrush(context.theme.line3);
  brush.setTransform(painter.worldTransform().inverted());
  return brush;
}

}  // namespace

void paintNotCovered(QPainter& painter, const QPainterPath& outline, const QPainterPath& inner,
                     const PaintContext& context) {
  const bool small = context.scale < 0.4;
  painter.setPen(Qt::NoPen);
  painter.setBrush(hatch(painter, context));
  painter.drawPath(small ? outline : outline.subtracted(inner));
  if (small) return;
  QPen pen(context.theme.line3, 1, Qt::CustomDashLine, Qt::FlatCap);
  pen.setDashPattern({4, 3});
  painter.setPen(pen);
  painter.setBrush(Qt::NoBrush);
  painter.drawPath(outline);
}

void paintCoverageTag(QPainter& painter, double right, double y, int tests,
                      const PaintContext& context) {
  const QString words = QString::number(tests);
  const double width = widthOf(words, context.chipBold) + 24;
  const QRectF rect(right - width, y - 9, width, 18);
  painter.setPen(QPen(context.theme.line3, 1));
  painter.setBrush(context.theme.card);
  painter.drawRoundedRect(rect, 3, 3);
  common::paintIcon(painter, QRectF(rect.x() + 4, y - 6, 12, 12), QStringLiteral("tests"),
                    context.theme.text2, 1.75);
  paintText(painter, QPointF(rect.x() + 19, y + 4), words, context.chipBold, context.theme.text);
}

}  // namespace stepwright::canvas
