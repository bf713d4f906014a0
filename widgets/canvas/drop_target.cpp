// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/drop_target.h"

#include <QCoreApplication>

#include "widgets/canvas/hit_test.h"

namespace stepwright::canvas {
namespace {

using Kind = DropTarget::Kind;
using Place = edit::Place::Kind;

/// Where the words of this file are translated.
struct Words {
  Q_DECLARE_TR_FUNCTIONS(Canvas)
};

QString nameOf(const DrawnNode& node) {
  if (node.kind == asl::NodeKind::Start) return Words::tr("Start");
  if (node.kind == asl::NodeKind::End) return Words::tr("End");
  return node.name;
}

bool endsChain(const DropContent& content) {
  return content.state.type == asl::StateType::Succeed ||
         content.state.type == asl::StateType::Fail;
}

DropTarget onEdge(const Drawing& drawing, int index, const DropContent& content) {
  const DrawnEdge& edge = drawing.edges.at(index);
  DropTarget target;
  target.kind = Kind::Edge;
  target.key = edge.key;
  const DrawnNode& from = drawing.nodes.at(edge.from);
  const DrawnNode& to = drawing.nodes.at(edge.to);
  target.words = Words::tr("between %1 and %2").arg(nameOf(from), nameOf(to));
  if (endsChain(content) && to.isState())
    target.words += Words::tr("; %1 is then not reached from here").arg(to.name);
  // What an End field says is no target's name, so the new state goes after the one that ended.
  if (edge.kind == asl::EdgeKind::End)
    target.place = {Place::After, from.key.toStdString()};
  else
    target.place = {Place::OnEdge, edge.key.toStdString()};
  return target;
}

DropTarget before(const DrawnNode& node, const QRectF& zone) {
  return {Kind::Before,
          node.key,
          {Place::Before, node.key.toStdString()},
          {},
          Words::tr("before %1").arg(node.name),
          zone};
}

DropTarget after(const DrawnNode& node, const QRectF& zone) {
  return {Kind::After,
          node.key,
          {Place::After, node.key.toStdString()},
          {},
          Words::tr("after %1").arg(node.name),
          zone};
}

/// The right side of a box: what it can have several of.
DropTarget beside(const DrawnNode& node, const QRectF& zone) {
  DropTarget target{Kind::Linked, node.key, {}, edit::Connection::Catch, {}, zone};
  switch (node.type) {
    case asl::StateType::Choice:
      target.how = edit::Connection::ChoiceRule;
      target.words = Words::tr("by a new rule of %1").arg(node.name);
      return target;
    case asl::StateType::Parallel:
      target.kind = Kind::Branch;
      target.words = Words::tr("as a new branch of %1").arg(node.name);
      return target;
    case asl::StateType::Task:
    case asl::StateType::Map:
      target.words = Words::tr("when %1 fails").arg(node.name);
      return target;
    default:
      return after(node, zone);
  }
}

DropTarget onNode(const DrawnNode& node, QPointF point, const DropContent& content) {
  const QRectF r = node.rect;
  const bool moving = !content.moved.isEmpty();
  const double tall = node.isFrame() ? 32 : r.height();
  const QRectF top(r.x(), r.y(), r.width(), tall * (moving ? 0.5 : 0.27));
  const QRectF right(r.right() - r.width() * 0.24, r.y(), r.width() * 0.24, tall);
  const QRectF bottom(r.x(), r.y() + tall * (moving ? 0.5 : 0.73), r.width(), tall * 0.27);
  const bool ends = node.type == asl::StateType::Succeed || node.type == asl::StateType::Fail;
  if (moving) return point.y() < r.y() + tall / 2 || ends ? before(node, top) : after(node, bottom);
  if (top.contains(point) || (ends && bottom.contains(point))) return before(node, top);
  if (right.contains(point) && !ends) return beside(node, right);
  if (bottom.contains(point) && !node.isFrame()) return after(node, bottom);
  const QString type = text(asl::toString(content.state.type));
  return {Kind::Replace, node.key, {}, {}, Words::tr("change %1 to %2").arg(node.name, type), r};
}

DropTarget loose(const Drawing& drawing, int frame, QPointF point) {
  DropTarget target;
  target.kind = Kind::Loose;
  target.words = Words::tr("loose: nothing leads to it yet");
  target.place = {Place::Loose, {}};
  if (frame < 0) return target;
  const DrawnNode& node = drawing.nodes.at(frame);
  target.key = node.key;
  for (int lane = 0; lane < node.lanes.size(); ++lane) {
    if (!node.lanes.at(lane).adjusted(-20, -60, 20, 20).contains(point)) continue;
    for (const DrawnNode& inner : drawing.nodes) {
      if (inner.parent != frame || inner.lane != lane) continue;
      target.place.pointer = inner.machine.toStdString();
      return target;
    }
  }
  return target;
}

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

DropTarget dropTargetAt(const Drawing& drawing, QPointF point, double within,
                        const DropContent& content) {
  const int node = nodeAt(drawing, point);
  const int moved = drawing.nodeOf(content.moved);
  if (moved >= 0 && node >= 0 && (node == moved || drawing.isInside(node, moved))) return {};
  const bool onBox =
      node >= 0 && drawing.nodes.at(node).isState() &&
      (!drawing.nodes.at(node).isFrame() || point.y() < drawing.nodes.at(node).rect.y() + 32);
  if (onBox) return onNode(drawing.nodes.at(node), point, content);
  const int edge = nearestEdge(drawing, point, within);
  if (edge >= 0) {
    const DrawnEdge& line = drawing.edges.at(edge);
    const bool own = moved >= 0 &&
                     (line.from == moved || line.to == moved || drawing.isInside(line.from, moved));
    if (!own) return onEdge(drawing, edge, content);
    return {};
  }
  if (moved >= 0) return {};
  return loose(drawing, node >= 0 && drawing.nodes.at(node).isFrame() ? node : -1, point);
}

QSet<QString> closedFrames(const Drawing& drawing, const DropContent& content) {
  QSet<QString> closed;
  const int moved = drawing.nodeOf(content.moved);
  if (moved >= 0 && drawing.nodes.at(moved).isFrame()) closed.insert(content.moved);
  return closed;
}

Drawing opened(const Drawing& drawing, const Gap& gap) {
  Drawing result = drawing;
  for (DrawnNode& node : result.nodes) {
    if (!node.isFrame()) {
      node.rect = movedBox(node.rect, gap);
      continue;
    }
    node.rect = QRectF(moved(node.rect.topLeft(), gap), moved(node.rect.bottomRight(), gap));
    for (QRectF& lane : node.lanes)
      lane = QRectF(moved(lane.topLeft(), gap), moved(lane.bottomRight(), gap));
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
