// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/gap.h"

namespace stepwright::canvas {
namespace {

double along(QPointF point, layout::Direction direction) {
  return direction == layout::Direction::TopDown ? point.y() : point.x();
}

QPointF moved(QPointF point, const Gap& gap) {
  if (along(point, gap.direction) <= gap.at) return point;
  return gap.direction == layout::Direction::TopDown ? point + QPointF(0, gap.width)
                                                     : point + QPointF(gap.width, 0);
}

QRectF movedBox(const QRectF& rect, const Gap& gap) {
  return rect.translated(moved(rect.center(), gap) - rect.center());
}

}  // namespace

Drawing opened(const Drawing& drawing, const Gap& gap) {
  Drawing result = drawing;
  for (DrawnNode& node : result.nodes) {
    if (!node.isFrame()) {
      node.rect = movedBox(node.rect, gap);
      continue;
    }
    node.rect = QRectF(moved(node.rect.topLeft(), gap), moved(node.rect.bottomRight(), gap));
    for (QRectF& branch : node.branches)
      branch = QRectF(moved(branch.topLeft(), gap), moved(branch.bottomRight(), gap));
  }
  for (DrawnEdge& edge : result.edges) {
    for (QPointF& point : edge.points) point = moved(point, gap);
    if (!edge.chip.isEmpty()) edge.chip = movedBox(edge.chip, gap);
  }
  const QPointF corner = moved(drawing.bounds.bottomRight(), gap);
  result.bounds = QRectF(drawing.bounds.topLeft(), corner);
  return result;
}

QPointF closedPoint(QPointF point, const Gap& gap) {
  const double place = along(point, gap.direction);
  if (place <= gap.at) return point;
  const double back = qMax(gap.at, place - gap.width);
  return gap.direction == layout::Direction::TopDown ? QPointF(point.x(), back)
                                                     : QPointF(back, point.y());
}

}  // namespace stepwright::canvas
