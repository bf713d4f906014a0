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

void paintCoverageTag(QPainter& painter, double right, double y, const QString& words,
                      const PaintContext& context) {
  const double width = widthOf(words, context.chipBold) + 24;
  const QRectF rect(right - width, y - 9, width, 18);
  painter.setPen(QPen(context.theme.line3, 1));
  painter.setBrush(context.theme.card);
  painter.drawRoundedRect(rect, 3, 3);
  common::paintIcon(painter, QRectF(rect.x() + 4, y - 6, 12, 12), QStringLiteral("tests"),
                    context.theme.text2, 1.75);
  paintText(painter, QPointF(rect.x() + 19, y + 4), words, context.chipBold, context.theme.text);
}

void paintCoverageSample(QPainter& painter, QPointF at, bool reached, const PaintContext& context) {
  const QRectF box(at.x() + 0.5, at.y() - 7.5, 30, 15);
  QPainterPath outline, inner;
  outline.addRoundedRect(box, 3, 3);
  inner.addRoundedRect(box.adjusted(4, 4, -4, -4), 2, 2);
  if (reached) {
    painter.setPen(QPen(context.theme.line3, 1));
    painter.setBrush(context.theme.card);
    painter.drawPath(outline);
  } else {
    paintNotCovered(painter, outline, inner, context);
  }
  const QLineF line(at.x() + 38, at.y(), at.x() + 62, at.y());
  painter.setPen(QPen(context.theme.edge, reached ? 1.5 : 5));
  painter.drawLine(line);
  if (reached) return;
  painter.setPen(QPen(context.theme.canvas, 2.6));
  painter.drawLine(line);
}

QRectF coverageCountOf(const DrawnEdge& edge, const QRectF& chip, const std::optional<int>& tests,
                       const PaintContext& context) {
  constexpr double smallest = 0.6;
  if (!tests || context.scale < smallest) return {};
  const double width = widthOf(QString::number(*tests), context.chipBold) + 10;
  return edge.chipGap < width + 2 ? QRectF()
                                  : QRectF(chip.right() - 4, chip.y(), width + 4, chip.height());
}

void paintCoverageCount(QPainter& painter, const QRectF& field, const QRectF& chip, int tests,
                        const PaintContext& context) {
  painter.setPen(QPen(context.theme.line3, 1));
  painter.setBrush(context.theme.card);
  painter.drawRoundedRect(field, 4, 4);
  const QString words = QString::number(tests);
  const QRectF room(QPointF(chip.right(), field.y()), field.bottomRight());
  if (tests == 0) {
    painter.setBrush(hatch(painter, context));
    painter.drawRoundedRect(field, 4, 4);
    // The number is read on a ground of its own.
    QRectF ground(0, 0, widthOf(words, context.chipBold) + 3, 12);
    ground.moveCenter(room.center());
    painter.setPen(Qt::NoPen);
    painter.setBrush(context.theme.card);
    painter.drawRoundedRect(ground, 2, 2);
  }
  paintCentredText(painter, room, words, context.chipBold, context.theme.text);
}

}  // namespace stepwright::canvas
