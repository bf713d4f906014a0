// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/shapes.h"

#include <QLineF>
#include <cmath>

namespace stepwright::canvas {
namespace {

constexpr double choicePoint = 18, passPoint = 18, failCorner = 10;

QPainterPath polygon(std::initializer_list<QPointF> points) {
  QPainterPath path;
  bool first = true;
  for (const QPointF& point : points) {
    if (first)
      path.moveTo(point);
    else
      path.lineTo(point);
    first = false;
  }
  path.closeSubpath();
  return path;
}

QPainterPath hexagon(const QRectF& r, double k) {
  const double y = r.center().y();
  return polygon({{r.left() + k, r.top()},
                  {r.right() - k, r.top()},
                  {r.right(), y},
                  {r.right() - k, r.bottom()},
                  {r.left() + k, r.bottom()},
                  {r.left(), y}});
}

QPainterPath pointed(const QRectF& r, double k) {
  return polygon({r.topLeft(),
                  {r.right() - k, r.top()},
                  {r.right(), r.center().y()},
                  {r.right() - k, r.bottom()},
                  r.bottomLeft()});
}

QPainterPath cut(const QRectF& r, double k) {
  return polygon({{r.left() + k, r.top()},
                  {r.right() - k, r.top()},
                  {r.right(), r.top() + k},
                  {r.right(), r.bottom() - k},
                  {r.right() - k, r.bottom()},
                  {r.left() + k, r.bottom()},
                  {r.left(), r.bottom() - k},
                  {r.left(), r.top() + k}});
}

QPainterPath rounded(const QRectF& r, double radius) {
  QPainterPath path;
  path.addRoundedRect(r, radius, radius);
  return path;
}

}  // namespace

QSizeF boxSize(asl::StateType type) {
  switch (type) {
    case asl::StateType::Choice:
      return {metrics::choiceWidth, metrics::boxHeight};
    case asl::StateType::Pass:
      return {metrics::boxWidth, metrics::passHeight};
    default:
      return {metrics::boxWidth, metrics::boxHeight};
  }
}

QPainterPath silhouette(asl::StateType type, const QRectF& box, double inset) {
  const QRectF r = box.adjusted(inset, inset, -inset, -inset);
  switch (type) {
    case asl::StateType::Choice:
      return hexagon(r, choicePoint);
    case asl::StateType::Pass:
      return pointed(r, passPoint);
    case asl::StateType::Fail:
      return cut(r, failCorner);
    case asl::StateType::Wait:
    case asl::StateType::Succeed:
      return rounded(r, r.height() / 2);
    default:
      return rounded(r, qMax(2.0, 8 - inset));
  }
}

QPainterPath ringPath(asl::StateType type, const QRectF& box, double distance) {
  const QRectF r = box.adjusted(-distance, -distance, distance, distance);
  switch (type) {
    case asl::StateType::Choice:
      return hexagon(r, choicePoint + 4);
    case asl::StateType::Fail:
      return cut(r, failCorner);
    case asl::StateType::Wait:
    case asl::StateType::Succeed:
      return rounded(r, r.height() / 2);
    default:
      return rounded(r, 8 + distance);
  }
}

QPainterPath roundedPath(const QVector<QPointF>& given, double radius, double shorten) {
  QPainterPath path;
  QVector<QPointF> points = given;
  if (points.size() < 2) return path;
  if (shorten > 0) {
    QLineF last(points.last(), points.at(points.size() - 2));
    if (last.length() > shorten) {
      last.setLength(shorten);
      points.last() = last.p2();
    }
  }
  path.moveTo(points.first());
  for (int i = 1; i + 1 < points.size(); ++i) {
    const QPointF corner = points.at(i);
    QLineF in(corner, points.at(i - 1)), out(corner, points.at(i + 1));
    const double r = qMin(radius, qMin(in.length(), out.length()) / 2);
    if (r <= 0) {
      path.lineTo(corner);
      continue;
    }
    in.setLength(r);
    out.setLength(r);
    path.lineTo(in.p2());
    path.quadTo(corner, out.p2());
  }
  path.lineTo(points.last());
  return path;
}

double lengthOf(const QVector<QPointF>& points) {
  double length = 0;
  for (int i = 1; i < points.size(); ++i) length += QLineF(points.at(i - 1), points.at(i)).length();
  return length;
}

PathPoint middleOf(const QVector<QPointF>& points) {
  double left = lengthOf(points) / 2;
  for (int i = 1; i < points.size(); ++i) {
    const QLineF piece(points.at(i - 1), points.at(i));
    if (left <= piece.length() && piece.length() > 0)
      return {piece.pointAt(left / piece.length()), -piece.angle()};
    left -= piece.length();
  }
  return {points.isEmpty() ? QPointF() : points.last(), 0};
}

double distanceTo(const QVector<QPointF>& points, QPointF point) {
  double nearest = 1e9;
  for (int i = 1; i < points.size(); ++i) {
    const QPointF a = points.at(i - 1), d = points.at(i) - a;
    const double square = QPointF::dotProduct(d, d);
    const double t = square > 0 ? qBound(0.0, QPointF::dotProduct(point - a, d) / square, 1.0) : 0;
    nearest = qMin(nearest, QLineF(a + d * t, point).length());
  }
  return nearest;
}

double endDirection(const QVector<QPointF>& points) {
  for (int i = points.size() - 1; i > 0; --i) {
    const QLineF piece(points.at(i - 1), points.at(i));
    if (piece.length() > 0.01) return -piece.angle();
  }
  return 90;
}

}  // namespace stepwright::canvas
