// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/stop_spots.h"

#include <QLineF>

#include "widgets/canvas/box_spots.h"
#include "widgets/canvas/paint_edge.h"

namespace stepwright::canvas {

using common::BreakpointMark;

namespace {

double away(QPointF a, QPointF b) { return QLineF(a, b).length(); }

constexpr double reachOfMark = 9, reachOfSpot = 7;

/// Whether a click there, where none is set, means one of that spot.
bool isSpotAt(StopSpot spot, const DrawnNode& node, const NodeLook& look, QPointF local,
              const PaintContext& context) {
  switch (spot) {
    case EntrySpot:
      return away(local, pointOf(spot, node)) <= reachOfMark;
    case ExitSpot:
      return away(local, pointOf(spot, node)) <= reachOfSpot;
    case RetrySpot:
      return retryBadgeOf(node, look, context).contains(local);
    default:
      return false;  // the port of the errors is one of its own
  }
}

constexpr StopKind kindOfSpot[] = {StopKind::Enter, StopKind::Exit, StopKind::Retry,
                                   StopKind::Error};

bool hasState(const Drawing& drawing, const DrawnEdge& edge) {
  return !edge.foreign && drawing.nodes.at(edge.from).isState();
}

bool mayStop(const Drawing& drawing, const DrawnEdge& edge) {
  return edge.points.size() > 1 && hasState(drawing, edge);
}

}  // namespace

std::optional<SetStop> nearestStop(const Drawing& drawing, const Overlay& overlay, QPointF point,
                                   const PaintContext& context) {
  std::optional<SetStop> nearest;
  double least = reachOfMark * stopGrowth(context.scale);
  const auto look = [&](const SetStop& stop, QPointF at) {
    if (away(point, at) > least) return;
    least = away(point, at);
    nearest = stop;
  };
  for (auto mark = overlay.edgeBreakpoints.begin(); mark != overlay.edgeBreakpoints.end(); ++mark) {
    const int edge = drawing.edgeOf(mark.key());
    if (edge >= 0 && mayStop(drawing, drawing.edges.at(edge)))
      look({*mark, -1, edge}, stopPointOf(drawing.edges.at(edge), context));
  }
  QSet<QString> states;
  for (const auto& kind : overlay.breakpoints)
    for (auto mark = kind.begin(); mark != kind.end(); ++mark) states.insert(mark.key());
  for (const QString& state : qAsConst(states)) {
    const int node = drawing.nodeOf(state);
    const auto stops = stopsOn(overlay, state);
    for (int i = 0; i < BoxSpots && node >= 0; ++i)
      if (const auto& set = stops[static_cast<std::size_t>(i)])
        look({*set, node, -1}, drawing.nodes.at(node).rect.topLeft() +
                                   pointOf(static_cast<StopSpot>(i), drawing.nodes.at(node)));
  }
  return nearest;
}

std::optional<BreakpointMark> freeStopAt(const Drawing& drawing, int index, const Overlay& overlay,
                                         QPointF local, const PaintContext& context) {
  const DrawnNode& node = drawing.nodes.at(index);
  const auto stops = stopsOn(overlay, node.key);
  const NodeLook look = lookOf(drawing, index, overlay);
  for (int i = 0; i < BoxSpots; ++i)
    if (!stops[static_cast<std::size_t>(i)] &&
        isSpotAt(static_cast<StopSpot>(i), node, look, local, context))
      return BreakpointMark{node.key.toStdString(), kindOfSpot[i]};
  return std::nullopt;
}

std::optional<BreakpointMark> freeStopAt(const Drawing& drawing, const DrawnEdge& edge,
                                         const Overlay& overlay, QPointF point,
                                         const PaintContext& context) {
  if (!mayStop(drawing, edge) || !offersStop(drawing, edge, overlay)) return std::nullopt;
  const double reach = reachOfMark * stopGrowth(context.scale);
  if (away(point, stopPointOf(edge, context)) > reach) return std::nullopt;
  return stopMovedTo(drawing, {}, -1, drawing.edgeOf(edge.key));
}

std::optional<BreakpointMark> stopMovedTo(const Drawing& drawing, const BreakpointMark& stop,
                                          int node, int edge) {
  BreakpointMark moved = stop;
  if (edge >= 0) {
    const DrawnEdge& over = drawing.edges.at(edge);
    if (!hasState(drawing, over)) return std::nullopt;
    moved.state = drawing.nodes.at(over.from).key.toStdString();
    moved.edge = over.key.toStdString();
    const bool rule = over.kind == asl::EdgeKind::Choice;
    if (stop.kind != StopKind::Tested || !rule) moved.kind = StopKind::Edge;
    return moved;
  }
  if (node < 0 || !drawing.nodes.at(node).isState() || drawing.nodes.at(node).foreign)
    return std::nullopt;
  moved.state = drawing.nodes.at(node).key.toStdString();
  moved.edge.clear();
  if (!spotOf(stop.kind)) moved.kind = StopKind::Enter;
  return moved;
}

}  // namespace stepwright::canvas
