// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/drop_effects.h"

#include <functional>

#include "widgets/canvas/words.h"

namespace stepwright::canvas {
namespace {

using Kind = DropTarget::Kind;

bool ends(asl::StateType type) {
  return type == asl::StateType::Succeed || type == asl::StateType::Fail;
}

using Cut = std::function<bool(const DrawnEdge&)>;

/// The states of one machine that its start leads to, leaving out the edges that would be cut.
QSet<int> reached(const Drawing& drawing, const QString& machine, const Cut& cut) {
  QSet<int> seen;
  QVector<int> open;
  QVector<QVector<int>> targets(drawing.nodes.size());
  for (const DrawnEdge& edge : drawing.edges)
    if (!cut(edge)) targets[edge.from] << edge.to;
  for (int i = 0; i < drawing.nodes.size(); ++i)
    if (drawing.nodes.at(i).kind == asl::NodeKind::Start && drawing.nodes.at(i).machine == machine)
      open << i;
  while (!open.isEmpty()) {
    const int at = open.takeLast();
    if (seen.contains(at)) continue;
    seen.insert(at);
    open += targets.at(at);
  }
  return seen;
}

DropEffect lostBy(const Drawing& drawing, const QString& machine, const Cut& cut) {
  const QSet<int> before = reached(drawing, machine, [](const DrawnEdge&) { return false; });
  const QSet<int> after = reached(drawing, machine, cut);
  DropEffect effect;
  QString first;
  for (int i = 0; i < drawing.nodes.size(); ++i) {
    const DrawnNode& node = drawing.nodes.at(i);
    if (!node.isState() || !before.contains(i) || after.contains(i)) continue;
    if (first.isEmpty()) first = node.name;
    effect.lost.insert(node.key);
  }
  const int more = effect.lost.size() - 1;
  if (more == 0) effect.words = Words::tr("%1 is then not reached").arg(first);
  if (more > 0)
    effect.words = Words::tr("%1 and %2 more are then not reached").arg(first).arg(more);
  return effect;
}

/// The transition that leads on: neither a rule nor a catcher.
bool leadsOn(const DrawnEdge& edge) {
  return edge.kind == asl::EdgeKind::Next || edge.kind == asl::EdgeKind::Default ||
         edge.kind == asl::EdgeKind::End;
}

DropEffect cutBy(const Drawing& drawing, const DropTarget& target) {
  const int node = drawing.nodeOf(target.key), line = drawing.edgeOf(target.key);
  if (target.kind == Kind::Edge && line >= 0)
    return lostBy(drawing, drawing.edges.at(line).machine,
                  [&](const DrawnEdge& edge) { return edge.key == target.key; });
  if (node < 0) return {};
  const QString machine = drawing.nodes.at(node).machine;
  switch (target.kind) {
    case Kind::After:
      return lostBy(drawing, machine,
                    [&](const DrawnEdge& edge) { return edge.from == node && leadsOn(edge); });
    case Kind::Before:
      return lostBy(drawing, machine, [&](const DrawnEdge& edge) { return edge.to == node; });
    case Kind::Replace:
      return lostBy(drawing, machine, [&](const DrawnEdge& edge) { return edge.from == node; });
    default:
      return {};
  }
}

/// A Choice that is put in between keeps what follows as its default.
DropEffect defaultOf(const Drawing& drawing, const DropTarget& target) {
  int next = -1;
  if (const int line = drawing.edgeOf(target.key); line >= 0) next = drawing.edges.at(line).to;
  const int node = drawing.nodeOf(target.key);
  if (target.kind == Kind::Before) next = node;
  if (target.kind == Kind::After || target.kind == Kind::Replace)
    for (const DrawnEdge& edge : drawing.edges)
      if (edge.from == node && leadsOn(edge)) next = edge.to;
  if (next < 0 || !drawing.nodes.at(next).isState()) return {};
  return {Words::tr("%1 becomes its default").arg(drawing.nodes.at(next).name), {}};
}

}  // namespace

DropEffect effectOf(const Drawing& drawing, const DropTarget& target, const DropContent& content) {
  const int node = drawing.nodeOf(target.key);
  if (target.kind == Kind::InPlaceOf && node >= 0)
    return {Words::tr("%1 goes").arg(drawing.nodes.at(node).name), {target.key}};
  asl::StateType type = content.state.type;
  const bool single = content.moved.size() == 1 && drawing.nodeOf(content.moved.first()) >= 0;
  if (single) type = drawing.nodes.at(drawing.nodeOf(content.moved.first())).type;
  const bool one = content.moved.isEmpty() ? content.state.count == 1 : single;
  if (!one) return {};
  if (ends(type)) return cutBy(drawing, target);
  if (target.kind == Kind::Replace && ends(drawing.nodes.at(node).type))
    return {Words::tr("the way then ends there all the same"), {}};
  if (type == asl::StateType::Choice) return defaultOf(drawing, target);
  return {};
}

}  // namespace stepwright::canvas
