// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/glyphs.h"

#include <QCoreApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>

namespace stepwright::common {
namespace {

using S = replay::StateStatus;

QPen stroke(const QColor& color, double width) {
  return QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

void polyline(QPainter& painter, std::initializer_list<QPointF> points) {
  painter.drawPolyline(points.begin(), static_cast<int>(points.size()));
}

void glyphWaiting(QPainter& painter) {
  QPainterPath path(QPointF(-2.6, -3.4));
  path.lineTo(2.6, -3.4);
  path.moveTo(-2.6, 3.4);
  path.lineTo(2.6, 3.4);
  path.moveTo(-2, -3.2);
  path.cubicTo(-2, -1.2, 2, 1.2, 2, 3.2);
  path.moveTo(2, -3.2);
  path.cubicTo(2, -1.2, -2, 1.2, -2, 3.2);
  painter.drawPath(path);
}

void glyphRetrying(QPainter& painter) {
  painter.drawArc(QRectF(-3.1, -3.1, 6.2, 6.2), 12 * 16, 300 * 16);
  polyline(painter, {{3.3, -3.2}, {3.3, -0.4}, {0.6, -0.4}});
}

/// The glyphs fill a box of about 7 round the origin, for a disc of radius 7.
void glyph(QPainter& painter, S status, const QColor& color) {
  switch (status) {
    case S::NotReached:
      return;
    case S::Running: {
      const QPointF triangle[] = {{-2, -3.2}, {-2, 3.2}, {3.4, 0}};
      painter.setPen(stroke(color, 0.8));
      painter.setBrush(color);
      painter.drawPolygon(triangle, 3);
      return;
    }
    case S::Waiting:
      painter.setPen(stroke(color, 1.3));
      return glyphWaiting(painter);
    case S::Succeeded:
      painter.setPen(stroke(color, 1.8));
      return polyline(painter, {{-3.1, 0.2}, {-0.9, 2.5}, {3.2, -2.4}});
    case S::TimedOut:
    case S::Failed:
      painter.setPen(stroke(color, 1.8));
      painter.drawLine(QPointF(-2.5, -2.5), QPointF(2.5, 2.5));
      painter.drawLine(QPointF(2.5, -2.5), QPointF(-2.5, 2.5));
      return;
    case S::Retrying:
      painter.setPen(stroke(color, 1.4));
      return glyphRetrying(painter);
    case S::Caught:
      painter.setPen(stroke(color, 1.25));
      polyline(painter, {{-3.6, -1.6}, {-2, 0.4}, {-0.6, -2.2}, {1, 0.9}});
      painter.drawLine(QPointF(0.4, 2), QPointF(3.6, 2));
      return polyline(painter, {{2.2, 0.4}, {3.8, 2}, {2.2, 3.6}});
    case S::Aborted:
      painter.fillRect(QRectF(-2.4, -2.4, 4.8, 4.8), color);
      return;
  }
}

QPolygonF octagon() {
  return QVector<QPointF>{{-2.9, -7}, {2.9, -7}, {7, -2.9}, {7, 2.9},
                          {2.9, 7},   {-2.9, 7}, {-7, 2.9}, {-7, -2.9}};
}

/// Two links, at its right side.
void chain(QPainter& painter, const QColor& color) {
  painter.setPen(stroke(color, 1.4));
  painter.drawArc(QRectF(6.4, -5.6, 5.2, 5.2), -80 * 16, 160 * 16);
  painter.drawArc(QRectF(6.4, 0.4, 5.2, 5.2), -80 * 16, 160 * 16);
}

template <class Paint>
class PaintedEngine : public QIconEngine {
 public:
  explicit PaintedEngine(Paint paint) : paint_(std::move(paint)) {}
  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (mode == QIcon::Disabled) painter->setOpacity(0.45);
    paint_(*painter, QRectF(rect));
    painter->restore();
  }
  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint(&painter, QRect(QPoint(), size), mode, state);
    return pixmap;
  }
  QIconEngine* clone() const override { return new PaintedEngine(paint_); }

 private:
  Paint paint_;
};

}  // namespace

void paintStatusGlyph(QPainter& painter, QPointF centre, double radius, S status,
                      const QColor& color) {
  painter.save();
  painter.translate(centre);
  painter.scale(radius / 7, radius / 7);
  painter.setBrush(Qt::NoBrush);
  glyph(painter, status, color);
  painter.restore();
}

void paintStatusDisc(QPainter& painter, QPointF centre, double radius, S status, const Theme& theme,
                     const QColor& ring) {
  const QColor hue = theme.status(status);
  if (!hue.isValid()) return;
  painter.save();
  painter.setPen(Qt::NoPen);
  if (ring.isValid()) {
    painter.setBrush(ring);
    painter.drawEllipse(centre, radius + 2, radius + 2);
  }
  painter.setBrush(hue);
  painter.drawEllipse(centre, radius, radius);
  painter.restore();
  paintStatusGlyph(painter, centre, radius, status, theme.onStatus);
}

void paintBreakpoint(QPainter& painter, QPointF centre, BreakpointLook look, BreakpointKind kind,
                     const Theme& theme, double scale) {
  painter.save();
  painter.translate(centre);
  painter.scale(scale, scale);
  const bool hollow = look == BreakpointLook::Disabled || look == BreakpointLook::Unreachable;
  painter.setPen(QPen(hollow ? theme.breakpoint : theme.breakpointEdge, hollow ? 1.75 : 1.5));
  painter.setBrush(hollow ? theme.canvas : theme.breakpoint);
  if (look == BreakpointLook::Log)
    painter.drawPolygon(QPolygonF(QVector<QPointF>{{0, -8}, {8, 0}, {0, 8}, {-8, 0}}));
  else
    painter.drawPolygon(octagon());
  painter.setPen(stroke(hollow ? theme.breakpoint : theme.breakpointEdge, 1.6));
  painter.setBrush(Qt::NoBrush);
  const SignPainter sign = signOf(kind);
  if (look != BreakpointLook::Unreachable && sign != nullptr) {
    sign(painter);  // what it waits for; that it has a condition is told in words
  } else if (look == BreakpointLook::Conditional) {
    painter.drawLine(QPointF(-3, -1.6), QPointF(3, -1.6));
    painter.drawLine(QPointF(-3, 1.6), QPointF(3, 1.6));
  } else if (look == BreakpointLook::Log) {
    painter.drawLine(QPointF(0, -0.5), QPointF(0, 3.5));
    painter.drawPoint(QPointF(0, -3.2));
  } else if (look == BreakpointLook::Unreachable) {
    painter.drawLine(QPointF(0, -3.4), QPointF(0, 0.6));
    painter.drawPoint(QPointF(0, 3.3));
  }
  if (look == BreakpointLook::Armed) chain(painter, theme.breakpoint);
  painter.restore();
}

QIcon statusIcon(S status) {
  const auto paint = [status](QPainter& painter, const QRectF& rect) {
    const double radius = qMin(rect.width(), rect.height()) / 2 - 1;
    paintStatusDisc(painter, rect.center(), radius, status, Theme::current());
  };
  return QIcon(new PaintedEngine<decltype(paint)>(paint));
}

QIcon breakpointIcon(BreakpointLook look, BreakpointKind kind) {
  const auto paint = [look, kind](QPainter& painter, const QRectF& rect) {
    // Room for the chain.
    const bool armed = look == BreakpointLook::Armed;
    const QPointF at = armed ? rect.center() - QPointF(rect.width() / 8, 0) : rect.center();
    paintBreakpoint(painter, at, look, kind, Theme::current(),
                    qMin(rect.width(), rect.height()) / (armed ? 21 : 17));
  };
  return QIcon(new PaintedEngine<decltype(paint)>(paint));
}

BreakpointLook lookOf(const BreakpointMark& mark) {
  if (!mark.enabled) return BreakpointLook::Disabled;
  if (mark.logPoint) return BreakpointLook::Log;
  if (mark.armed) return BreakpointLook::Armed;
  return mark.conditional ? BreakpointLook::Conditional : BreakpointLook::On;
}

QString statusWord(S status) {
  const char* word = "";
  switch (status) {
    case S::NotReached:
      word = QT_TRANSLATE_NOOP("Status", "not reached");
      break;
    case S::Running:
      word = QT_TRANSLATE_NOOP("Status", "running");
      break;
    case S::Waiting:
      word = QT_TRANSLATE_NOOP("Status", "waiting");
      break;
    case S::Succeeded:
      word = QT_TRANSLATE_NOOP("Status", "succeeded");
      break;
    case S::Failed:
      word = QT_TRANSLATE_NOOP("Status", "failed");
      break;
    case S::TimedOut:
      word = QT_TRANSLATE_NOOP("Status", "timed out");
      break;
    case S::Retrying:
      word = QT_TRANSLATE_NOOP("Status", "retrying");
      break;
    case S::Caught:
      word = QT_TRANSLATE_NOOP("Status", "caught");
      break;
    case S::Aborted:
      word = QT_TRANSLATE_NOOP("Status", "aborted");
      break;
  }
  return QCoreApplication::translate("Status", word);
}

}  // namespace stepwright::common
