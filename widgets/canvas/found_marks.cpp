// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/found_marks.h"

#include <QPainter>
#include <QPainterPath>

#include "widgets/canvas/drawing.h"
#include "widgets/common/theme.h"

namespace stepwright::canvas {

namespace {

/// The node that shows a state: its own, or the folded frame that it is in.
int shownNode(const Drawing& drawing, QString key) {
  int node = drawing.nodeOf(key);
  while (node < 0) {
    // "/States/M/ItemProcessor/States/X" is in "/States/M", "/States/P/Branches/0/States/X" in
    // "/States/P".
    const int at = key.lastIndexOf(QStringLiteral("/States/"));
    if (at <= 0) return -1;
    key = key.left(key.lastIndexOf(QLatin1Char('/'), at - 1));
    node = drawing.nodeOf(key);
    if (node < 0 && key.endsWith(QStringLiteral("/Branches"))) {
      key.chop(9);
      node = drawing.nodeOf(key);
    }
  }
  return node;
}

QPainterPath brackets(const QRectF& box, double length) {
  QPainterPath path;
  const double across = qMin(length, box.width() / 2);
  const double down = qMin(length, box.height() / 2);
  path.moveTo(box.left() + across, box.top());
  path.lineTo(box.topLeft());
  path.lineTo(box.left(), box.top() + down);
  path.moveTo(box.right() - across, box.bottom());
  path.lineTo(box.bottomRight());
  path.lineTo(box.right(), box.bottom() - down);
  path.moveTo(box.right() - across, box.top());
  path.lineTo(box.topRight());
  path.lineTo(box.right(), box.top() + down);
  path.moveTo(box.left() + across, box.bottom());
  path.lineTo(box.bottomLeft());
  path.lineTo(box.left(), box.bottom() - down);
  return path;
}

}  // namespace

void paintFound(QPainter& painter, const Drawing& drawing, const FoundMarks& marks,
                const QRectF& exposed, double scale) {
  if (marks.states.isEmpty()) return;
  const common::Theme theme = common::Theme::current();
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setBrush(Qt::NoBrush);
  const double unit = qMax(1.0, 1 / scale);  // never thinner than on the screen
  QSet<int> nodes;
  for (const QString& key : marks.states) {
    if (const int node = shownNode(drawing, key); node >= 0) nodes << node;
  }
  const int current = marks.current.isEmpty() ? -1 : shownNode(drawing, marks.current);
  for (const int node : qAsConst(nodes)) {
    const QRectF box =
        drawing.nodes.at(node).rect.adjusted(-7 * unit, -7 * unit, 7 * unit, 7 * unit);
    if (!box.intersects(exposed)) continue;
    painter.setPen(QPen(theme.accent, (node == current ? 3.5 : 2) * unit, Qt::SolidLine,
                        Qt::SquareCap, Qt::MiterJoin));
    painter.drawPath(brackets(box, 14 * unit));
  }
  painter.restore();
}

}  // namespace stepwright::canvas
