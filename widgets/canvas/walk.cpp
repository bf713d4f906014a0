// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/walk.h"

namespace stepwright::canvas {
namespace {

/// Along the edges: the one with the lowest place leads on, the first that leads here leads back.
int alongEdges(const Drawing& drawing, int node, bool forward) {
  int best = -1, bestRank = 1 << 30;
  for (const DrawnEdge& edge : drawing.edges) {
    if ((forward ? edge.from : edge.to) != node) continue;
    const int other = forward ? edge.to : edge.from;
    if (!drawing.nodes.at(other).isState()) continue;
    int rank = edge.order;
    if (edge.kind == asl::EdgeKind::Catch) rank += 1000;
    if (edge.back) rank += 10000;
    if (rank < bestRank) {
      bestRank = rank;
      best = other;
    }
  }
  return best;
}

/// How far two spans are apart; 0 where they overlap.
double apart(double a0, double a1, double b0, double b1) {
  return qMax(0.0, qMax(b0 - a1, a0 - b1));
}

/// The nearest state of the same machine on that side; what lies askew counts as farther.
int nearest(const Drawing& drawing, int node, QPointF towards) {
  const QRectF from = drawing.nodes.at(node).rect;
  const bool level = towards.x() != 0;
  int best = -1;
  double least = 1e12;
  for (int i = 0; i < drawing.nodes.size(); ++i) {
    const DrawnNode& other = drawing.nodes.at(i);
    if (i == node || !other.isState() || other.machine != drawing.nodes.at(node).machine) continue;
    const QRectF r = other.rect;
    const QPointF d = r.center() - from.center();
    if (QPointF::dotProduct(d, towards) <= 1) continue;
    const double ahead = level ? apart(from.left(), from.right(), r.left(), r.right())
                               : apart(from.top(), from.bottom(), r.top(), r.bottom());
    const double askew = level ? apart(from.top(), from.bottom(), r.top(), r.bottom())
                               : apart(from.left(), from.right(), r.left(), r.right());
    const double cost = ahead + 3 * askew + 0.01 * (qAbs(d.x()) + qAbs(d.y()));
    if (cost < least) {
      least = cost;
      best = i;
    }
  }
  return best;
}

int siblingBranch(const Drawing& drawing, int node, int step) {
  const DrawnNode& here = drawing.nodes.at(node);
  if (here.parent < 0) return -1;
  for (int i = 0; i < drawing.nodes.size(); ++i) {
    const DrawnNode& other = drawing.nodes.at(i);
    if (other.parent == here.parent && other.isState() && other.branch == here.branch + step)
      return i;
  }
  return -1;
}

}  // namespace

QString firstState(const Drawing& drawing) {
  for (const DrawnEdge& edge : drawing.edges)
    if (edge.kind == asl::EdgeKind::Start && edge.depth == 0 && drawing.nodes.at(edge.to).isState())
      return drawing.nodes.at(edge.to).key;
  for (const DrawnNode& node : drawing.nodes)
    if (node.isState()) return node.key;
  return {};
}

QString walk(const Drawing& drawing, const QString& key, Walk direction,
             layout::Direction orientation) {
  const int node = drawing.nodeOf(key);
  if (node < 0) {
    const int edge = drawing.edgeOf(key);
    if (edge < 0) return firstState(drawing);
    const bool back = direction == Walk::Up || direction == Walk::Left;
    const DrawnEdge& line = drawing.edges.at(edge);
    return drawing.nodes.at(back ? line.from : line.to).key;
  }
  const bool down = orientation == layout::Direction::TopDown;
  const Walk forward = down ? Walk::Down : Walk::Right, back = down ? Walk::Up : Walk::Left;
  int next = -1;
  if (direction == forward || direction == back)
    next = alongEdges(drawing, node, direction == forward);
  if (next < 0) {
    const QPointF towards[] = {{0, -1}, {0, 1}, {-1, 0}, {1, 0}};
    next = nearest(drawing, node, towards[static_cast<int>(direction)]);
  }
  if (next < 0 && direction != forward && direction != back)
    next =
        siblingBranch(drawing, node, direction == Walk::Right || direction == Walk::Down ? 1 : -1);
  return next >= 0 ? drawing.nodes.at(next).key : key;
}

QString walkToEdge(const Drawing& drawing, const QString& key, Walk direction,
                   layout::Direction orientation) {
  const bool down = orientation == layout::Direction::TopDown;
  const Walk forward = down ? Walk::Down : Walk::Right, back = down ? Walk::Up : Walk::Left;
  const int edge = drawing.edgeOf(key), node = drawing.nodeOf(key);
  const bool sideways = direction != forward && direction != back;
  if (edge >= 0 && sideways) {
    const int step = direction == Walk::Right || direction == Walk::Down ? 1 : -1;
    for (int i = edge + step; i >= 0 && i < drawing.edges.size(); i += step)
      if (drawing.edges.at(i).from == drawing.edges.at(edge).from) return drawing.edges.at(i).key;
    return key;
  }
  for (const DrawnEdge& each : drawing.edges)
    if (node >= 0 && !sideways && (direction == forward ? each.from : each.to) == node)
      return each.key;
  return {};
}

QString intoFrame(const Drawing& drawing, const QString& key) {
  const int frame = drawing.nodeOf(key);
  if (frame < 0) return {};
  for (const DrawnEdge& edge : drawing.edges)
    if (edge.kind == asl::EdgeKind::Start && drawing.nodes.at(edge.from).parent == frame &&
        drawing.nodes.at(edge.to).isState())
      return drawing.nodes.at(edge.to).key;
  for (const DrawnNode& node : drawing.nodes)
    if (node.parent == frame && node.isState()) return node.key;
  return {};
}

QString outOfFrame(const Drawing& drawing, const QString& key) {
  const int node = drawing.nodeOf(key);
  if (node < 0 || drawing.nodes.at(node).parent < 0) return {};
  return drawing.nodes.at(drawing.nodes.at(node).parent).key;
}

}  // namespace stepwright::canvas
