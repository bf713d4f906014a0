// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/paint_compared.h"

#include <QPainter>

#include "widgets/canvas/paint_parts.h"
#include "widgets/common/glyphs.h"

namespace stepwright::canvas {

void paintRunLetter(QPainter& painter, QPointF centre, bool isA, double side,
                    const PaintContext& context) {
  const QRectF square(centre - QPointF(side / 2, side / 2), QSizeF(side, side));
  painter.setPen(QPen(context.theme.ink, 1.5));
  painter.setBrush(isA ? context.theme.ink : context.theme.card);
  painter.drawRoundedRect(square.adjusted(0.75, 0.75, -0.75, -0.75), 3, 3);
  paintCentredText(painter, square, isA ? QStringLiteral("A") : QStringLiteral("B"),
                   context.chipBold, isA ? context.theme.paper : context.theme.ink);
}

void paintPairPill(QPainter& painter, double right, double y,
                   const QPair<replay::StateStatus, replay::StateStatus>& pair,
                   const PaintContext& context) {
  constexpr double letter = 16, gap = 4, height = 22, width = 4 * letter + 5 * gap;
  const QRectF pill(right - width, y - height / 2, width, height);
  painter.setPen(QPen(context.theme.line3, 1));
  painter.setBrush(context.theme.card);
  painter.drawRoundedRect(pill, 4, 4);
  double x = pill.left() + gap + letter / 2;
  for (const bool isA : {true, false}) {
    const auto status = isA ? pair.first : pair.second;
    paintRunLetter(painter, {x, y}, isA, letter, context);
    x += letter + gap;
    if (status == replay::StateStatus::NotReached)
      paintCentredText(painter, QRectF(x - 8, y - 8, 16, 16), QStringLiteral("–"), context.chipBold,
                       context.theme.text2);
    else
      common::paintStatusDisc(painter, {x, y}, 6.5, status, context.theme);
    x += letter + gap;
  }
}

void paintSeams(QPainter& painter, const QRectF& box, const PaintContext& context) {
  painter.setPen(QPen(context.theme.ink, 1.5, Qt::SolidLine, Qt::FlatCap));
  for (const double y : {box.top(), box.bottom()})
    painter.drawLine(QPointF(box.center().x(), y - 5), QPointF(box.center().x(), y + 5));
}

}  // namespace stepwright::canvas
