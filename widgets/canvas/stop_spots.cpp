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
  if (context.scale < 0.4) return false;
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

}  // namespace

std::optional<BreakpointMark> stopAt(const Drawing& drawing, int index, const Overlay& overlay,
                                     QPointF local, const PaintContext& context) {
  const DrawnNode& node = drawing.nodes.at(index);
  const double reach = reachOfMark * stopGrowth(context.scale);
  const auto stops = stopsOn(overlay, node.key);
  // One that is set goes before a spot that is free.
  for (int i = 0; i < BoxSpots; ++i)
    if (const auto& set = stops[static_cast<std::size_t>(i)];
        set && away(local, pointOf(static_cast<StopSpot>(i), node)) <= reach)
      return set;
  const NodeLook look = lookOf(drawing, index, overlay);
  for (int i = 0; i < BoxSpots; ++i)
    if (!stops[static_cast<std::size_t>(i)] &&
        isSpotAt(static_cast<StopSpot>(i), node, look, local, context))
      return BreakpointMark{node.key.toStdString(), kindOfSpot[i]};
  return std::nullopt;
}

std::optional<BreakpointMark> stopAt(const Drawing& drawing, const DrawnEdge& edge,
                                     const Overlay& overlay, QPointF point,
                                     const PaintContext& context) {
  if (edge.points.size() < 2 || !hasState(drawing, edge)) return std::nullopt;
  const auto mark = overlay.edgeBreakpoints.constFind(edge.key);
  const bool set = mark != overlay.edgeBreakpoints.constEnd();
  if (!set && !offersStop(drawing, edge, overlay)) return std::nullopt;
  const double reach = reachOfMark * stopGrowth(context.scale);
  if (away(point, stopPointOf(edge, context)) > reach) return std::nullopt;
  if (set) return *mark;
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
