// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/stop_spots.h"

#include <QLineF>

#include "widgets/canvas/paint_edge.h"

namespace stepwright::canvas {

using common::BreakpointMark;

namespace {

double away(QPointF a, QPointF b) { return QLineF(a, b).length(); }

constexpr double reachOfMark = 9, reachOfSpot = 7;

/// The badge that says how often a state is tried again.
QRectF retryBadgeOf(const DrawnNode& node) {
  const double right = node.rect.width() - 8 - (node.isFrame() ? 28 : 0);
  return {right - 34, -10, 34, 20};
}

/// Whether a click there, where none is set, means one of that spot.
bool isSpotAt(StopSpot spot, const DrawnNode& node, QPointF local) {
  switch (spot) {
    case EntrySpot:
      return away(local, pointOf(spot, node)) <= reachOfMark;
    case ExitSpot:
      return away(local, pointOf(spot, node)) <= reachOfSpot;
    case RetrySpot:
      return node.face.retryAttempts > 0 && retryBadgeOf(node).contains(local);
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

std::optional<BreakpointMark> stopAt(const DrawnNode& node, const Overlay& overlay, QPointF local) {
  const auto stops = stopsOn(overlay, node.key);
  for (int i = 0; i < BoxSpots; ++i) {
    const auto spot = static_cast<StopSpot>(i);
    const auto& set = stops[static_cast<std::size_t>(i)];
    if (set && away(local, pointOf(spot, node)) <= reachOfMark) return set;
    if (!set && isSpotAt(spot, node, local))
      return BreakpointMark{node.key.toStdString(), kindOfSpot[i]};
  }
  return std::nullopt;
}

std::optional<BreakpointMark> stopAt(const Drawing& drawing, const DrawnEdge& edge,
                                     const Overlay& overlay, QPointF point, double scale) {
  if (edge.points.size() < 2 || !hasState(drawing, edge)) return std::nullopt;
  if (away(point, stopPointOf(edge)) > reachOfMark / qMin(1.0, scale)) return std::nullopt;
  const auto mark = overlay.edgeBreakpoints.constFind(edge.key);
  if (mark != overlay.edgeBreakpoints.constEnd()) return *mark;
  if (!offersStop(drawing, edge, overlay)) return std::nullopt;
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
