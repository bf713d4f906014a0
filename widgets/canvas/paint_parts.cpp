// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/paint_parts.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include "widgets/common/answer_tag.h"
#include "widgets/common/glyphs.h"
#include "widgets/common/icons.h"
#include "widgets/common/shortened.h"

namespace stepwright::canvas {
namespace {

using S = replay::StateStatus;

struct TallyPart {
  S status;
  int count;
};

QVector<TallyPart> partsOf(const replay::Tally& tally) {
  QVector<TallyPart> parts;
  const TallyPart all[] = {{S::Succeeded, tally.succeeded}, {S::Caught, tally.caught},
                           {S::Running, tally.running},     {S::Waiting, tally.waiting},
                           {S::Failed, tally.failed},       {S::Aborted, tally.aborted}};
  for (const TallyPart& part : all)
    if (part.count > 0) parts.append(part);
  return parts;
}

/// Dash lengths are given in pixels; Qt counts them in widths of the pen.
QPen dashed(const QColor& color, double width, std::initializer_list<double> pixels,
            Qt::PenCapStyle cap = Qt::FlatCap, double offset = 0) {
  QPen pen(color, width, Qt::CustomDashLine, cap);
  QVector<qreal> pattern;
  for (double length : pixels) pattern.append(length / width);
  pen.setDashPattern(pattern);
  pen.setDashOffset(offset / width);
  return pen;
}

QPen statusPen(S status, const PaintContext& context) {
  const QColor hue = context.hue(status);
  switch (status) {
    case S::NotReached:
      return QPen(context.theme.line3, 1);
    case S::Running:
      return dashed(hue, 3, {14, 5}, Qt::FlatCap, context.dashOffset);
    case S::Waiting:
      return dashed(hue, 3, {7, 5});
    case S::Succeeded:
      return QPen(hue, 2);
    case S::Failed:
    case S::TimedOut:
      return QPen(hue, 5);
    case S::Retrying:
      return dashed(hue, 3.4, {0.1, 6}, Qt::RoundCap);
    case S::Caught:
      return QPen(hue, 3);
    case S::Aborted:
      return dashed(hue, 2, {8, 4, 2, 4});
  }
  return QPen(context.theme.line3, 1);
}

}  // namespace

double paintText(QPainter& painter, QPointF at, const QString& words, const QFont& font,
                 const QColor& color) {
  if (words.isEmpty()) return 0;
  painter.setFont(font);
  painter.setPen(color);
  painter.drawText(at, words);
  return widthOf(words, font);
}

void paintCentredText(QPainter& painter, const QRectF& rect, const QString& words,
                      const QFont& font, const QColor& color) {
  painter.setFont(font);
  painter.setPen(color);
  const QFontMetricsF metrics(font);
  const double x = rect.center().x() - metrics.horizontalAdvance(words) / 2;
  // Centred by the height of capitals: the eye sees those, not the ascent that fonts declare.
  painter.drawText(QPointF(x, rect.center().y() + metrics.capHeight() / 2), words);
}

double widthOf(const QString& words, const QFont& font) {
  return QFontMetricsF(font).horizontalAdvance(common::shortened(words));
}

QString elided(const QString& words, const QFont& font, double width) {
  const QFontMetricsF metrics(font);
  const QString some = common::shortened(words);
  if (metrics.horizontalAdvance(some) <= width) return some;
  return metrics.elidedText(some, Qt::ElideMiddle, width);
}

void paintOutline(QPainter& painter, const QPainterPath& path, S status,
                  const PaintContext& context) {
  painter.setBrush(Qt::NoBrush);
  painter.setPen(statusPen(status, context));
  painter.drawPath(path);
  if (replay::hasFailed(status)) {
    painter.setPen(QPen(context.theme.card, 1.4));
    painter.drawPath(path);
  }
}

void paintPeekingLines(QPainter& painter, const QRectF& box, double radius,
                       const PaintContext& context) {
  painter.setPen(QPen(context.theme.line3, 1));
  painter.setBrush(Qt::NoBrush);
  for (double step : {10.0, 5.0}) {
    const double x = box.right() + step - 0.5, y = box.top() - step + 0.5;
    QPainterPath path(QPointF(box.left() + step + 4, y));
    path.lineTo(x - radius, y);
    path.quadTo(x, y, x, y + radius);
    path.lineTo(x, box.bottom() - step - 4);
    painter.drawPath(path);
  }
}

QRectF pillRect(double right, double y, const QString& words, const PaintContext& context) {
  const double width = widthOf(words, context.chipBold) + 25;
  return {right - width, y - 10, width, 20};
}

void paintPill(QPainter& painter, const QRectF& rect, const QString& words, const QString& icon,
               const QColor& edge, const PaintContext& context) {
  const double y = rect.center().y();
  const bool lit = edge.isValid();
  painter.setPen(QPen(lit ? edge : context.theme.line3, lit ? 2 : 1));
  painter.setBrush(context.theme.card);
  painter.drawRoundedRect(rect, 10, 10);
  common::paintIcon(painter, QRectF(rect.x() + 5, y - 6, 12, 12), icon, context.theme.text, 1.75);
  paintText(painter, QPointF(rect.x() + 19, y + 4), words, context.chipBold, context.theme.text);
}

int totalOf(const replay::Tally& tally) {
  return tally.running + tally.waiting + tally.succeeded + tally.failed + tally.caught +
         tally.aborted;
}

void paintTally(QPainter& painter, double right, double y, const replay::Tally& tally,
                const PaintContext& context) {
  const auto parts = partsOf(tally);
  if (parts.isEmpty()) return;
  double width = 5;
  for (const TallyPart& part : parts)
    width += widthOf(QString::number(part.count), context.chipBold) + 19;
  const QRectF rect(right - width, y - 9, width, 18);
  painter.setPen(QPen(context.theme.line3, 1));
  painter.setBrush(context.theme.card);
  painter.drawRoundedRect(rect, 9, 9);
  double x = rect.left() + 6;
  for (const TallyPart& part : parts) {
    common::paintStatusDisc(painter, QPointF(x + 5.5, y), 5.5, part.status, context.theme);
    const QString number = QString::number(part.count);
    x +=
        paintText(painter, QPointF(x + 13.5, y + 4), number, context.chipBold, context.theme.text) +
        19;
  }
}

void paintErrorPort(QPainter& painter, QPointF corner, const QColor& edge,
                    const PaintContext& context) {
  const bool lit = edge.isValid();
  painter.setPen(QPen(lit ? edge : context.theme.line3, lit ? 2 : 1));
  painter.setBrush(context.theme.card);
  painter.drawRoundedRect(QRectF(corner, QSizeF(20, 12)), 3, 3);
  const bool offered = lit && edge == context.theme.accent;
  painter.setPen(
      QPen(offered ? edge : context.theme.text, 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  const QPointF zigzag[] = {corner + QPointF(3.5, 5), corner + QPointF(6.5, 9),
                            corner + QPointF(9.7, 3), corner + QPointF(12.9, 9),
                            corner + QPointF(15.9, 5)};
  painter.drawPolyline(zigzag, 5);
}

void paintPort(QPainter& painter, QPointF centre, const PaintContext& context) {
  painter.setPen(QPen(context.theme.accent, 2));
  painter.setBrush(context.theme.card);
  painter.drawEllipse(centre, 4.5, 4.5);
}

void paintProblem(QPainter& painter, QPointF centre, asl::Severity severity,
                  const PaintContext& context) {
  painter.setPen(Qt::NoPen);
  painter.setBrush(context.theme.card);
  painter.drawEllipse(centre, 10, 10);
  QString name = QStringLiteral("info");
  if (severity == asl::Severity::Error) name = QStringLiteral("error");
  if (severity == asl::Severity::Warning) name = QStringLiteral("warning");
  common::paintIcon(painter, QRectF(centre - QPointF(8, 8), QSizeF(16, 16)), name,
                    context.theme.text, 1.6);
}

void paintChange(QPainter& painter, QPointF centre, ChangeMark::Sign sign,
                 const PaintContext& context) {
  static const QString signs = QStringLiteral("~+\u2212\u2192");
  const QRectF rect(centre - QPointF(9, 9), QSizeF(18, 18));
  painter.setPen(QPen(context.theme.canvas, 2));
  painter.setBrush(context.theme.text);
  painter.drawRoundedRect(rect, 3, 3);
  paintCentredText(painter, rect, signs.mid(static_cast<int>(sign), 1), context.heading,
                   context.theme.canvas);
}

void paintMockTag(QPainter& painter, QPointF corner, const PaintContext& context) {
  const QRectF rect(corner, QSizeF(18, 16));
  painter.setPen(QPen(context.theme.line3, 1));
  painter.setBrush(context.theme.card);
  painter.drawRoundedRect(rect, 3, 3);
  paintCentredText(painter, rect, QStringLiteral("M"), context.chipBold, context.theme.text);
}

void paintAnswerTag(QPainter& painter, QPointF corner, const AnswerMark& mark,
                    const PaintContext& context) {
  common::paintAnswerTag(painter, corner, {mark.icon, mark.away, mark.asks}, context.theme);
}

QSizeF ribbonSize(const QString& words, bool icon) {
  return {widthOf(words, common::fontOf(common::FontRole::Heading)) + (icon ? 42 : 24), 24};
}

QRectF paintRibbon(QPainter& painter, QPointF at, bool right, const QString& words,
                   const QString& icon, const QColor& fill, const QColor& ink,
                   const PaintContext& context) {
  const QSizeF size = ribbonSize(words, !icon.isEmpty());
  const QRectF rect(right ? at - QPointF(size.width(), 0) : at, size);
  painter.setPen(QPen(context.theme.paper, 1.5));
  painter.setBrush(fill);
  painter.drawRoundedRect(rect, 4, 4);
  if (!icon.isEmpty())
    common::paintIcon(painter, QRectF(rect.x() + 9, rect.y() + 4, 16, 16), icon, ink);
  paintText(painter, rect.topLeft() + QPointF(icon.isEmpty() ? 12 : 30, 16.5), words,
            context.heading, ink);
  return rect;
}

void paintArrow(QPainter& painter, QPointF tip, double degrees, const QColor& color, double scale) {
  painter.save();
  painter.translate(tip);
  painter.rotate(degrees);
  painter.scale(scale, scale);
  painter.setPen(Qt::NoPen);
  painter.setBrush(color);
  const QPointF head[] = {{0, 0}, {-9, -4.5}, {-9, 4.5}};
  painter.drawPolygon(head, 3);
  painter.restore();
}

}  // namespace stepwright::canvas
