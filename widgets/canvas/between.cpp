// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/between.h"

namespace stepwright::canvas {
namespace {

QPointF mixed(QPointF a, QPointF b, double t) { return a + (b - a) * t; }

QRectF mixed(const QRectF& a, const QRectF& b, double t) {
  return {mixed(a.topLeft(), b.topLeft(), t), mixed(a.bottomRight(), b.bottomRight(), t)};
}

void mix(const DrawnNode& from, DrawnNode& to, double t) {
  to.rect = mixed(from.rect, to.rect, t);
  if (from.branches.size() != to.branches.size()) return;
  for (int i = 0; i < to.branches.size(); ++i)
    to.branches[i] = mixed(from.branches.at(i), to.branches.at(i), t);
}

void mix(const DrawnEdge& from, DrawnEdge& to, double t) {
  // A route with other corners has no place between the two.
  if (from.points.size() != to.points.size()) return;
  for (int i = 0; i < to.points.size(); ++i)
    to.points[i] = mixed(from.points.at(i), to.points.at(i), t);
  if (!from.chip.isEmpty() && !to.chip.isEmpty()) to.chip = mixed(from.chip, to.chip, t);
}

}  // namespace

Drawing between(const Drawing& from, const Drawing& to, double t) {
  Drawing drawing = to;
  for (DrawnNode& node : drawing.nodes)
    if (const int old = from.nodeOf(node.key); old >= 0) mix(from.nodes.at(old), node, t);
  for (DrawnEdge& edge : drawing.edges)
    if (const int old = from.edgeOf(edge.key); old >= 0) mix(from.edges.at(old), edge, t);
  return drawing;
}

bool anyMoved(const Drawing& from, const Drawing& to) {
  for (const DrawnNode& node : to.nodes)
    if (const int old = from.nodeOf(node.key); old >= 0 && from.nodes.at(old).rect != node.rect)
      return true;
  return false;
}

}  // namespace stepwright::canvas
