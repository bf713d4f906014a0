// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/hit_test.h"

#include <QLineF>

#include "widgets/canvas/edge_chip.h"
#include "widgets/canvas/paint_edge.h"
#include "widgets/canvas/paint_frame.h"
#include "widgets/canvas/shapes.h"
#include "widgets/canvas/stop_spots.h"

namespace stepwright::canvas {
namespace {

using HitKind = Hit::Kind;

double distance(QPointF a, QPointF b) { return QLineF(a, b).length(); }

/// The marks of a state that answer to a click.
HitKind markAt(const DrawnNode& node, QPointF local, bool ports, layout::Direction direction) {
  const double w = node.rect.width(), h = node.rect.height();
  const bool errorPort = node.face.catches || (ports && node.mayCatch());
  if (errorPort && QRectF(w - metrics::errorPortX - 2, h - 8, 24, 16).contains(local))
    return HitKind::ErrorPort;
  if (!ports || node.type == asl::StateType::Succeed || node.type == asl::StateType::Fail)
    return HitKind::Nothing;
  const QPointF out =
      direction == layout::Direction::TopDown ? QPointF(w / 2, h) : QPointF(w, h / 2);
  return distance(local, out) <= 8 ? HitKind::Port : HitKind::Nothing;
}

Hit frameHit(const DrawnNode& node, int index, const Overlay& overlay, QPointF local) {
  if (foldButtonOf(node).contains(local)) return {HitKind::Fold, index};
  if (node.nested && nestedButtonOf(node).contains(local)) return {HitKind::OpenTab, index};
  const auto items = overlay.containers.constFind(node.key);
  if (node.type == asl::StateType::Map && items != overlay.containers.constEnd()) {
    if (items->focused >= 0) {
      const Switcher switcher = switcherOf(node);
      if (switcher.back.contains(local)) return {HitKind::Back, index};
      if (switcher.on.contains(local)) return {HitKind::On, index};
      if (failedButtonOf(node, *items).contains(local)) return {HitKind::NextFailed, index};
    }
    for (const StripCell& cell : stripCells(node, *items))
      if (cell.rect.adjusted(-2, -3, 2, 3).contains(local))
        return {HitKind::StripCell, index, -1, cell.first};
  }
  return {local.y() <= metrics::headerHeight ? HitKind::Node : HitKind::FrameBody, index};
}

Hit edgeHit(const Drawing& drawing, const Overlay& overlay, QPointF point,
            const PaintContext& context) {
  const double scale = context.scale;
  for (int i = drawing.edges.size() - 1; i >= 0; --i)
    if (!drawing.edges.at(i).foreign && isOnChip(drawing.edges.at(i), point, context))
      return {HitKind::Chip, -1, i};
  for (int i = 0; i < drawing.edges.size(); ++i) {
    const DrawnEdge& edge = drawing.edges.at(i);
    const bool shown = overlay.selection.contains(edge.key) || overlay.hoveredEdge == edge.key;
    if (shown && !edge.points.isEmpty() && distance(edge.points.last(), point) <= 10 / scale)
      return {HitKind::EdgeEnd, -1, i};
  }
  const int near = nearestEdge(drawing, point, 6 / qMin(1.0, scale));
  return near >= 0 ? Hit{HitKind::Edge, -1, near} : Hit{};
}

}  // namespace

int nearestEdge(const Drawing& drawing, QPointF point, double within) {
  int best = -1;
  double least = 1e12;
  for (int i = 0; i < drawing.edges.size(); ++i) {
    const DrawnEdge& edge = drawing.edges.at(i);
    if (edge.foreign) continue;
    const double far = distanceTo(edge.points, point);
    if (far > within) continue;
    // Where edges run into one line, the one is meant whose middle is near.
    const double cost = far + 0.01 * distance(middleOf(edge.points).point, point);
    if (cost >= least) continue;
    least = cost;
    best = i;
  }
  return best;
}

int nodeAt(const Drawing& drawing, QPointF point) {
  for (int i = drawing.nodes.size() - 1; i >= 0; --i)
    if (drawing.nodes.at(i).rect.contains(point) && !drawing.nodes.at(i).foreign) return i;
  return -1;
}

namespace {

/// The handles of what is selected go before everything they lie on.
Hit handleAt(const Drawing& drawing, const Overlay& overlay, QPointF point, double scale) {
  if (overlay.selection.size() != 1) return {};
  const int index = drawing.edgeOf(*overlay.selection.begin());
  if (index < 0 || drawing.edges.at(index).points.size() < 2) return {};
  const DrawnEdge& edge = drawing.edges.at(index);
  const double reach = 8 / qMin(1.0, scale);
  if (distance(headHandle(edge), point) <= reach) return {HitKind::EdgeEnd, -1, index};
  const bool start = edge.kind == asl::EdgeKind::Start || edge.kind == asl::EdgeKind::End;
  if (!start && distance(edge.points.first(), point) <= reach)
    return {HitKind::EdgeTail, -1, index};
  return {};
}

/// Nothing is taken hold of there, but it is looked at, and other frames in it are opened.
Hit insideHit(const Drawing& drawing, const Overlay& overlay, QPointF point) {
  for (int i = drawing.nodes.size() - 1; i >= 0; --i) {
    const DrawnNode& node = drawing.nodes.at(i);
    if (!node.foreign || !node.isState() || !node.rect.contains(point)) continue;
    const Hit hit =
        node.isFrame() ? frameHit(node, i, overlay, point - node.rect.topLeft()) : Hit{};
    const bool item = hit.kind == HitKind::StripCell || hit.kind == HitKind::Back ||
                      hit.kind == HitKind::On || hit.kind == HitKind::NextFailed;
    const bool opens = node.nested && (hit.kind == HitKind::Fold || hit.kind == HitKind::OpenTab);
    return item || opens ? hit : Hit{HitKind::Inside, i};
  }
  return {};
}

}  // namespace

Hit hitTest(const Drawing& drawing, const Overlay& overlay, QPointF point,
            const PaintContext& context) {
  const double scale = context.scale;
  const bool marks = context.detail() != PaintContext::Detail::Plain;
  const Hit handle = handleAt(drawing, overlay, point, scale);
  if (handle.kind != HitKind::Nothing) return handle;
  if (const auto near = marks ? nearestStop(drawing, overlay, point, context) : std::nullopt)
    return {HitKind::Corner, near->node, near->edge, -1, near->stop};
  for (int i = 0; i < drawing.edges.size() && marks; ++i)
    if (const auto stop = freeStopAt(drawing, drawing.edges.at(i), overlay, point, context))
      return {HitKind::Corner, -1, i, -1, stop};
  // Marks stand partly outside of their boxes, so they are asked before the boxes are.
  for (int i = drawing.nodes.size() - 1; i >= 0 && scale >= 0.4; --i) {
    const DrawnNode& node = drawing.nodes.at(i);
    if (!node.isState() || !node.rect.adjusted(-8, -8, 8, 10).contains(point)) continue;
    const bool ports = overlay.hoveredNode == node.key || overlay.selection.contains(node.key);
    const QPointF local = point - node.rect.topLeft();
    if (const auto stop = freeStopAt(drawing, i, overlay, local, context))
      return {HitKind::Corner, i, -1, -1, stop};
    if (node.foreign) continue;
    const HitKind mark = markAt(node, local, ports, context.direction);
    if (mark != HitKind::Nothing) return {mark, i};
  }
  if (const Hit inside = insideHit(drawing, overlay, point); inside.node >= 0) return inside;
  const int index = nodeAt(drawing, point);
  Hit hit;
  if (index >= 0) {
    const DrawnNode& node = drawing.nodes.at(index);
    hit = node.isFrame() ? frameHit(node, index, overlay, point - node.rect.topLeft())
                         : Hit{HitKind::Node, index};
  }
  // Near its end, an edge that is selected or under the pointer takes the click from the box it
  // leads to.
  if (hit.kind == HitKind::Node && overlay.hoveredEdge.isEmpty() && overlay.selection.isEmpty())
    return hit;
  const Hit edge = edgeHit(drawing, overlay, point, context);
  if (hit.kind == HitKind::Node) return edge.kind == HitKind::EdgeEnd ? edge : hit;
  if (hit.kind != HitKind::Nothing && hit.kind != HitKind::FrameBody) return hit;
  return edge.kind != HitKind::Nothing ? edge : hit;
}

}  // namespace stepwright::canvas
