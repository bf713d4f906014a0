// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/edge_chip.h"

#include <cmath>

#include "widgets/canvas/paint_parts.h"

namespace stepwright::canvas {
namespace {

/// Where the chip stands, on whole pixels; drawn small it is wider than at 100 %, as far as there
/// is room, since its words are not shrunk below what can be read.
QRectF chipRect(const DrawnEdge& edge, const PaintContext& context) {
  const double grown = qBound(1.0, 8 / 11.0 / context.scale, 1.7);
  const double more = qMin(edge.chipSpare, (edge.chip.width() - 12) * (grown - 1) / 2);
  return QRectF(std::round(edge.chip.x() - more) + 0.5, std::round(edge.chip.y()) + 0.5,
                std::ceil(edge.chip.width() + 2 * more) - 1, edge.chip.height() - 1);
}

/// The place of a number alone, of a chip whose words are left out: on the line.
QRectF numberRect(const DrawnEdge& edge, const QRectF& whole) {
  constexpr double half = 9;
  const double x =
      qBound(edge.chip.left() + half, nearestToChip(edge).x(), edge.chip.right() - half);
  return {x - half, whole.y(), 2 * half, whole.height()};
}

}  // namespace

QPointF nearestToChip(const DrawnEdge& edge) {
  const QPointF middle = edge.chip.center();
  QPointF place = middle;
  double nearest = 1e18;
  for (int i = 1; i < edge.points.size(); ++i) {
    const QRectF piece = QRectF(edge.points.at(i - 1), edge.points.at(i)).normalized();
    const QPointF point(qBound(piece.left(), middle.x(), piece.right()),
                        qBound(piece.top(), middle.y(), piece.bottom()));
    const double distance = (point - middle).manhattanLength();
    if (distance >= nearest) continue;
    nearest = distance;
    place = point;
  }
  return place;
}

ShownChip shownChip(const DrawnEdge& edge, const PaintContext& context) {
  ShownChip chip;
  if (edge.chip.isEmpty() || context.scale < 0.4) return chip;
  chip.numbered = edge.numbered;
  chip.rect = chipRect(edge, context);
  chip.font = context.chip;
  chip.bold = context.chipBold;
  // Never under 8 px on the screen: the words grow against the zoom.
  const int size = qRound(qMax(11.0, 8 / context.scale));
  chip.font.setPixelSize(size);
  chip.bold.setPixelSize(size);
  const double left = chip.numbered ? 24 : 6;
  const double room = chip.rect.width() - left - 4;
  if (widthOf(edge.label, chip.font) <= room) {
    chip.words = edge.label;
    return chip;
  }
  QFont whole = context.chip;
  whole.setPixelSize(11);
  // At 100 % it has that room: what does not fit there is cut at any zoom, and never left out.
  const double usual = std::ceil(edge.chip.width()) - 1 - left - 4;
  const bool cutAnyway = widthOf(edge.label, whole) > usual;
  if (cutAnyway && context.scale >= 0.6)
    chip.words = elided(edge.label, chip.font, room);
  else
    chip.rect = numberRect(edge, chip.rect);
  return chip;
}

bool isOnChip(const DrawnEdge& edge, QPointF point, const PaintContext& context) {
  // It never reaches farther: most points need no measuring of words.
  if (!edge.chip.adjusted(-edge.chipSpare, -1, edge.chipSpare, 1).contains(point)) return false;
  const ShownChip chip = shownChip(edge, context);
  return chip.shown() && chip.rect.contains(point);
}

}  // namespace stepwright::canvas
