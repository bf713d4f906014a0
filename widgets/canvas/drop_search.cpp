// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/drop_search.h"

#include <algorithm>

#include "widgets/canvas/drop_effects.h"
#include "widgets/canvas/drop_zones.h"
#include "widgets/canvas/hit_test.h"
#include "widgets/canvas/shapes.h"
#include "widgets/canvas/words.h"

namespace stepwright::canvas {
namespace {

using Kind = DropTarget::Kind;
using Place = edit::Place::Kind;

QString nameOf(const DrawnNode& node) {
  if (node.kind == asl::NodeKind::Start) return Words::tr("Start");
  if (node.kind == asl::NodeKind::End) return Words::tr("End");
  return node.name;
}

/// The states that are dragged and everything in them.
bool isMoved(const Drawing& drawing, int index, const DropContent& content) {
  for (int at = index; at >= 0; at = drawing.nodes.at(at).parent)
    if (content.moved.contains(drawing.nodes.at(at).key)) return true;
  return false;
}

DropTarget closedTo(const QString& key, const QString& why) {
  DropTarget target;
  target.kind = Kind::Closed;
  target.key = key;
  target.words = why;
  return target;
}

DropTarget onEdge(const Drawing& drawing, int index) {
  const DrawnEdge& edge = drawing.edges.at(index);
  DropTarget target;
  target.kind = Kind::Edge;
  target.key = edge.key;
  const DrawnNode& from = drawing.nodes.at(edge.from);
  const DrawnNode& to = drawing.nodes.at(edge.to);
  target.words = Words::tr("between %1 and %2").arg(nameOf(from), nameOf(to));
  // What an End field says is no target's name, so the new state goes after the one that ended.
  if (edge.kind == asl::EdgeKind::End)
    target.place = {Place::After, from.key.toStdString()};
  else
    target.place = {Place::OnEdge, edge.key.toStdString()};
  return target;
}

/// Start, End and the stub of a missing target stand for the edge at them.
int edgeOfMark(const Drawing& drawing, QPointF point, double air) {
  for (int i = 0; i < drawing.nodes.size(); ++i) {
    const DrawnNode& node = drawing.nodes.at(i);
    if (node.isState() || node.foreign || !node.rect.adjusted(-air, -air, air, air).contains(point))
      continue;
    for (int edge = 0; edge < drawing.edges.size(); ++edge)
      if (drawing.edges.at(edge).from == i || drawing.edges.at(edge).to == i) return edge;
  }
  return -1;
}

DropTarget onNode(const DrawnNode& node, QPointF point, const DropContent& content, double scale,
                  bool labels) {
  for (const DropZone& zone : dropZones(node, content, scale))
    if (zone.area.contains(point) || (labels && zone.label.contains(point))) return zone.target;
  if (node.closed.isEmpty()) return {};
  return closedTo(node.key, Words::tr("%1 is closed to drops: %2").arg(node.name, node.closed));
}

/// The machine whose branch the point is in: "" = the whole, nothing = between branches.
struct BranchAt {
  QString machine, words;
  bool empty = false;
};

BranchAt branchAt(const Drawing& drawing, int frame, QPointF point) {
  if (frame < 0) return {};
  const DrawnNode& node = drawing.nodes.at(frame);
  int best = 0;
  double least = 1e12;
  for (int branch = 0; branch < node.branches.size(); ++branch) {
    const double far = qAbs(node.branches.at(branch).center().x() - point.x()) +
                       qAbs(node.branches.at(branch).center().y() - point.y());
    if (node.branches.at(branch).adjusted(-20, -60, 20, 20).contains(point) && far < least) {
      best = branch;
      least = far;
    }
  }
  BranchAt at{node.machines.value(best), node.name, true};
  if (best < node.branchNames.size() && node.branches.size() > 1)
    at.words = Words::tr("%1 of %2").arg(node.branchNames.at(best), node.name);
  for (const DrawnNode& inner : drawing.nodes)
    if (inner.parent == frame && inner.branch == best && inner.isState()) at.empty = false;
  return at;
}

DropTarget inVoid(const Drawing& drawing, int frame, QPointF point, const DropContent& content) {
  if (frame >= 0 && !drawing.nodes.at(frame).closed.isEmpty()) {
    const DrawnNode& node = drawing.nodes.at(frame);
    return closedTo(node.key, Words::tr("%1 is closed to drops: %2").arg(node.name, node.closed));
  }
  const BranchAt branch = branchAt(drawing, frame, point);
  DropTarget target;
  target.kind = Kind::Loose;
  target.key = frame >= 0 ? drawing.nodes.at(frame).key : QString();
  target.place = {Place::Loose, branch.machine.toStdString()};
  const bool first = std::none_of(drawing.nodes.begin(), drawing.nodes.end(),
                                  [](const DrawnNode& node) { return node.isState(); });
  target.words =
      first ? Words::tr("as the first state") : Words::tr("not reached: nothing leads to it yet");
  if (frame >= 0 && branch.empty) {
    target.place.kind = Place::Into;
    target.words = Words::tr("as the first state of %1").arg(branch.words);
    target.kind = Kind::Into;
  }
  if (content.moved.isEmpty()) {
    // A frame takes in what is let go in its body.
    if (frame < 0 || branch.empty) return target;
    target.kind = Kind::Into;
    target.place.kind = Place::Into;
    target.words = Words::tr("into %1, at its end").arg(branch.words);
    return target;
  }
  // What stands in this machine already is not cut off by being put down somewhere else in it.
  const int moved = drawing.nodeOf(content.moved.first());
  const bool stays = moved >= 0 && drawing.nodes.at(moved).machine == branch.machine;
  if (stays && !content.copied) return {};
  if (frame >= 0 && !branch.empty) {
    target.kind = Kind::Into;
    target.place.kind = Place::Into;
    target.words = Words::tr("into %1, at its end").arg(branch.words);
  }
  return target;
}

}  // namespace

DropTarget dropTargetAt(const Drawing& drawing, QPointF point, double within,
                        const DropContent& content, const QString& shown) {
  const auto finished = [&](DropTarget target) {
    if (target.takes()) target.effect = effectOf(drawing, target, content);
    return target;
  };
  const double scale = 24 / qMax(within, 1.0);
  const int node = nodeAt(drawing, point);
  const bool onBox = node >= 0 && drawing.nodes.at(node).isState() &&
                     (!drawing.nodes.at(node).isFrame() ||
                      point.y() < drawing.nodes.at(node).rect.y() + metrics::headerHeight);
  // The names of zones stand beside their box; where one lies over another box, that is meant.
  if (const int open = drawing.nodeOf(shown); open >= 0 && (node == open || !onBox)) {
    const DropTarget target = onNode(drawing.nodes.at(open), point, content, scale, true);
    if (target.kind != Kind::None) return finished(target);
  }
  if (content.places() && isMoved(drawing, node, content)) return {};
  if (onBox) return finished(onNode(drawing.nodes.at(node), point, content, scale, false));
  int edge = edgeOfMark(drawing, point, within / 2);
  if (edge < 0) edge = nearestEdge(drawing, point, within);
  if (edge >= 0) {
    const DrawnEdge& line = drawing.edges.at(edge);
    const bool own = content.places() &&
                     (isMoved(drawing, line.from, content) || isMoved(drawing, line.to, content));
    return own ? DropTarget() : finished(onEdge(drawing, edge));
  }
  const int frame = node >= 0 && drawing.nodes.at(node).isFrame() ? node : -1;
  return finished(inVoid(drawing, frame, point, content));
}

QHash<QString, QString> closedFrames(const Drawing& drawing, const DropContent& content) {
  QHash<QString, QString> closed;
  for (const DrawnNode& node : drawing.nodes) {
    if (!node.closed.isEmpty())
      closed.insert(node.key, Words::tr("%1 is closed to drops: %2").arg(node.name, node.closed));
    if (node.isFrame() && content.places() && content.moved.contains(node.key))
      closed.insert(node.key, Words::tr("%1 cannot be put into itself").arg(node.name));
  }
  return closed;
}

}  // namespace stepwright::canvas
