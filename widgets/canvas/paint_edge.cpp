// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/paint_edge.h"

#include <QFontMetricsF>
#include <QLineF>
#include <QPainter>
#include <QPainterPath>
#include <cmath>
#include <numeric>
#include <optional>

#include "widgets/canvas/box_spots.h"
#include "widgets/canvas/edge_chip.h"
#include "widgets/canvas/paint_compared.h"
#include "widgets/canvas/paint_coverage.h"
#include "widgets/canvas/paint_parts.h"
#include "widgets/canvas/shapes.h"
#include "widgets/common/glyphs.h"

namespace stepwright::canvas {
namespace {

using KindOfEdge = asl::EdgeKind;
using Detail = PaintContext::Detail;
using S = replay::StateStatus;

struct Stroke {
  QColor color;
  double width = 1.5;
  double arrow = 1;
  QVector<double> dash;  ///< pixels; empty = solid
  bool beads = false;    ///< the dashes are dots
};

/// What one of two runs took alone is `ink`, B's in beads; what both took is quiet.
void strokeCompared(EdgeLook::Takers takers, const PaintContext& context, Stroke& stroke) {
  using Takers = EdgeLook::Takers;
  if (takers == Takers::None) return;
  stroke.color = takers == Takers::Both ? context.theme.text3 : context.theme.ink;
  stroke.width = takers == Takers::OnlyB ? 4.4 : 3;
  stroke.beads = takers == Takers::OnlyB;
  stroke.dash = stroke.beads ? QVector<double>{0.01, 7.99} : QVector<double>{};
}

Stroke strokeOf(const DrawnEdge& edge, const EdgeLook& look, const PaintContext& context) {
  Stroke stroke;
  stroke.color = context.theme.edge;
  if (edge.back) stroke.width = 2;
  if (edge.kind == KindOfEdge::Catch) stroke.dash = {6, 4};
  if (look.taken > 0) {
    stroke.color = edge.kind == KindOfEdge::Catch ? context.hue(S::Caught) : context.theme.ink;
    stroke.width = 3;
    stroke.arrow = 1.15;
    if (edge.kind == KindOfEdge::Catch) stroke.dash = {8, 5};
  }
  if (look.covered && *look.covered == 0) {
    stroke.width = 5;
    if (edge.kind == KindOfEdge::Catch) stroke.dash = {9, 5};
  }
  strokeCompared(look.takers, context, stroke);
  if (look.change == ChangeMark::Sign::Removed) stroke.dash = {3, 3};
  if (look.change == ChangeMark::Sign::Added) {
    stroke.color = context.theme.ink;
    stroke.width = 3;
    stroke.arrow = 1.15;
  }
  if (look.lit || look.selected) {
    if (look.taken == 0) stroke.color = look.selected ? context.theme.accent : context.theme.text;
    stroke.width = qMax(stroke.width, 2.5);
  }
  if (look.open) {
    stroke.color = context.theme.accent;
    stroke.width = 2.5;
  }
  return stroke;
}

// Dashes are counted from the far end, so that those of edges on one trunk lie on each other.
QPen penOf(const Stroke& stroke, const QPainterPath& path) {
  QPen pen(stroke.color, stroke.width, Qt::SolidLine,
           stroke.dash.isEmpty() || stroke.beads ? Qt::RoundCap : Qt::FlatCap, Qt::RoundJoin);
  if (!stroke.dash.isEmpty()) {
    QVector<qreal> pattern;
    for (double length : stroke.dash) pattern.append(length / stroke.width);
    pen.setDashPattern(pattern);
    const double period = std::accumulate(stroke.dash.begin(), stroke.dash.end(), 0.0);
    pen.setDashOffset((period - std::fmod(path.length(), period)) / stroke.width);
  }
  return pen;
}

/// The slash across the tail of a Default, 10 px from where it leaves the box.
void paintSlash(QPainter& painter, const DrawnEdge& edge, const QColor& color) {
  if (edge.points.size() < 2) return;
  QLineF first(edge.points.at(0), edge.points.at(1));
  first.setLength(10);
  painter.save();
  painter.translate(first.p2());
  painter.rotate(90 - first.angle() - 180);
  painter.setPen(QPen(color, 1.75, Qt::SolidLine, Qt::RoundCap));
  painter.drawLine(QPointF(-5, 3), QPointF(5, -3));
  painter.restore();
}

/// Whether words there would lie on the line of the edge, or on the port that a Catch leaves.
bool liesOnEdge(const DrawnEdge& edge, const QRectF& words) {
  for (int i = 1; i < edge.points.size(); ++i) {
    const QRectF piece = QRectF(edge.points.at(i - 1), edge.points.at(i)).normalized();
    if (piece.adjusted(-3, -3, 3, 3).intersects(words)) return true;
  }
  return edge.kind == KindOfEdge::Catch &&
         QRectF(edge.points.first() - QPointF(11, 14), QSizeF(22, 16)).intersects(words);
}

/// Where words of that width begin, beside, above or below the chip: the first place that is free.
QPointF countPlace(const DrawnEdge& edge, const QRectF& chip, double width,
                   const PaintContext& context) {
  constexpr double ascent = 9, height = 11;
  const bool level =
      edge.kind == KindOfEdge::Catch || context.direction == layout::Direction::LeftRight;
  const QPointF beside = chip.topRight() + QPointF(6, 14);
  const double middle = chip.center().x();
  // Where the line goes on upright it runs through the chip: then right of it.
  const double x = level ? middle - width / 2 : middle + 6;
  const QPointF above(x, chip.top() - 5), below(x, chip.bottom() + 14);
  const bool room = edge.chipGap > width + 12;
  const QPointF inOrder[] = {level ? above : beside, level ? beside : above, below};
  for (const QPointF at : inOrder)
    if ((room || at != beside) &&
        !liesOnEdge(edge, QRectF(at - QPointF(0, ascent), QSizeF(width, height))))
      return at;
  return above;
}

/// "×3" at the chip, or beside the middle of the longest upright or level piece.
void paintCount(QPainter& painter, const DrawnEdge& edge, const EdgeLook& look,
                const PaintContext& context) {
  const QString words = QStringLiteral("×%1").arg(look.taken);
  const double width = widthOf(words, context.chipBold);
  if (const ShownChip chip = shownChip(edge, context); chip.shown()) {
    const QRectF taken = chip.rect | coverageCountOf(edge, chip.rect, look.covered, context);
    paintText(painter, countPlace(edge, taken, width, context), words, context.chipBold,
              context.theme.text);
    return;
  }
  QLineF longest;
  double best = -1;
  for (int i = 1; i < edge.points.size(); ++i) {
    const QLineF piece(edge.points.at(i - 1), edge.points.at(i));
    if (piece.length() > best) {
      best = piece.length();
      longest = piece;
    }
  }
  // Nearer to where it comes from: at its end other edges join.
  const QPointF middle = longest.pointAt(longest.length() < 60 ? 0.38 : 0.5);
  const bool upright = qAbs(longest.dx()) < qAbs(longest.dy());
  const QPointF at = upright ? middle + QPointF(8, 4) : middle + QPointF(-width / 2, -7);
  paintText(painter, at, words, context.chipBold, context.theme.text);
}

void paintPlainEdge(QPainter& painter, const DrawnEdge& edge, const Stroke& stroke,
                    const PaintContext& context) {
  painter.setRenderHint(QPainter::Antialiasing, false);
  QPen pen(stroke.color, 0);
  if (stroke.width > 2) pen.setWidthF(stroke.width);
  Q_UNUSED(context)
  painter.setPen(pen);
  painter.drawPolyline(edge.points.constData(), edge.points.size());
}

}  // namespace

namespace {

/// Which way the flow goes. An edge with one corner has left a box at its side, or enters one
/// there: then its longer piece tells.
bool runsUpright(const DrawnEdge& edge) {
  double upright = 0, level = 0;
  for (int i = 1; i < edge.points.size(); ++i) {
    const QLineF piece(edge.points.at(i - 1), edge.points.at(i));
    if (qAbs(piece.dx()) < qAbs(piece.dy()))
      upright = qMax(upright, piece.length());
    else
      level = qMax(level, piece.length());
  }
  if (edge.points.size() == 3) return upright >= level;
  const QLineF last(edge.points.at(edge.points.size() - 2), edge.points.last());
  return qAbs(last.dx()) < qAbs(last.dy());
}

/// A point for a dot, as near to the target as there is room beside chip and arrow: on a piece that
/// runs with the flow, or on any.
std::optional<QPointF> roomyPoint(const DrawnEdge& edge, bool upright, bool any) {
  constexpr double arrow = 14, corner = 6;
  for (int i = edge.points.size() - 1; i > 0; --i) {
    const QLineF piece(edge.points.at(i - 1), edge.points.at(i));
    if (!any && (qAbs(piece.dx()) < qAbs(piece.dy())) != upright) continue;
    for (const double t : {0.5, 0.35, 0.25, 0.65, 0.75}) {
      const QPointF at = piece.pointAt(t);
      if (edge.chip.adjusted(-8, -8, 8, 8).contains(at)) continue;
      if (QLineF(at, edge.points.last()).length() < arrow) continue;
      if (qMin(piece.length() * t, piece.length() * (1 - t)) >= corner) return at;
    }
  }
  return std::nullopt;
}

}  // namespace

namespace {

/// An edge that no test took is a pipe: the ground shows in its middle.
void hollowOut(QPainter& painter, const QPainterPath& path, const Stroke& stroke,
               const PaintContext& context) {
  Stroke core = stroke;
  core.color = context.theme.canvas;
  core.width = stroke.width - 2.4;
  painter.setPen(penOf(core, path));
  painter.drawPath(path);
}

}  // namespace

QPointF dropPoint(const DrawnEdge& edge) {
  const QPointF middle = middleOf(edge.points).point;
  if (edge.points.size() < 2) return middle;
  const bool upright = runsUpright(edge);
  // On a piece that runs with the flow a box fits in without the line having to turn; and beside
  // the chip there is no room for a dot.
  if (edge.chip.isEmpty() && edge.points.size() == 2) return middle;
  if (const auto along = roomyPoint(edge, upright, false)) return *along;
  if (const auto across = roomyPoint(edge, upright, true)) return *across;
  return middle;
}

QPointF stopPointOf(const DrawnEdge& edge, const PaintContext& context) {
  if (edge.chip.isEmpty()) return dropPoint(edge);
  const ShownChip chip = shownChip(edge, context);
  return chip.shown() ? chip.rect.topLeft() : nearestToChip(edge);
}

QPointF headHandle(const DrawnEdge& edge) {
  constexpr double before = 18;
  double left = before;
  for (int i = edge.points.size() - 1; i > 0; --i) {
    const QLineF piece(edge.points.at(i), edge.points.at(i - 1));
    if (piece.length() >= left) return piece.pointAt(left / qMax(1e-6, piece.length()));
    left -= piece.length();
  }
  return edge.points.isEmpty() ? QPointF() : edge.points.first();
}

namespace {

/// The breakpoint on the edge, or a hollow one where it can be set.
void paintStop(QPainter& painter, const DrawnEdge& edge, const EdgeLook& look,
               const PaintContext& context) {
  if (!look.breakpoint && !look.offersStop) return;
  using Look = common::BreakpointLook;
  common::paintBreakpoint(painter, stopPointOf(edge, context),
                          look.breakpoint ? common::lookOf(*look.breakpoint) : Look::Disabled,
                          look.breakpoint ? look.breakpoint->kind : common::BreakpointKind::Edge,
                          context.theme, 0.85 * stopGrowth(context.scale));
}

}  // namespace

void paintEdge(QPainter& painter, const DrawnEdge& edge, const EdgeLook& look,
               const PaintContext& context) {
  if (edge.points.size() < 2) return;
  const Stroke stroke = strokeOf(edge, look, context);
  const double before = painter.opacity();
  if (look.opacity < 1) painter.setOpacity(before * look.opacity);
  if (context.detail() == Detail::Plain) {
    paintPlainEdge(painter, edge, stroke, context);
  } else {
    painter.setRenderHint(QPainter::Antialiasing, true);
    const QPainterPath path = roundedPath(edge.points, metrics::cornerRadius, 6);
    painter.setPen(penOf(stroke, path));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    if (look.covered && *look.covered == 0) hollowOut(painter, path, stroke, context);
    paintArrow(painter, edge.points.last(), endDirection(edge.points), stroke.color, stroke.arrow);
    if (edge.back) {
      const PathPoint middle = middleOf(edge.points);
      paintArrow(painter, middle.point, middle.degrees, stroke.color);
    }
    if (edge.kind == KindOfEdge::Default) paintSlash(painter, edge, stroke.color);
    if (look.taken > 0 && look.takers == EdgeLook::Takers::None && context.detail() == Detail::Full)
      paintCount(painter, edge, look, context);
    if (edge.chip.isEmpty()) paintStop(painter, edge, look, context);
  }
  if (look.opacity < 1) painter.setOpacity(before);
}

namespace {

void paintChipBox(QPainter& painter, const DrawnEdge& edge, const EdgeLook& look,
                  const ShownChip& chip, const PaintContext& context) {
  QPen pen(context.theme.line3, 1);
  if (edge.kind == KindOfEdge::Catch && look.taken > 0)
    pen = QPen(context.hue(S::Caught), 1.5);
  else if (look.selected || look.open)
    pen = QPen(context.theme.accent, 2);
  else if (look.change == ChangeMark::Sign::Changed || look.change == ChangeMark::Sign::Added)
    pen = QPen(context.theme.ink, 2);
  if (edge.kind == KindOfEdge::Catch && look.taken == 0) {
    pen.setStyle(Qt::CustomDashLine);
    pen.setDashPattern({3, 2});
  }
  painter.setPen(Qt::NoPen);
  painter.setBrush(context.theme.card);
  painter.drawRoundedRect(chip.rect, 4, 4);
  if (chip.numbered) {
    painter.save();
    painter.setClipRect(QRectF(chip.rect.x(), chip.rect.y(), 18, chip.rect.height()),
                        Qt::IntersectClip);
    painter.setBrush(look.taken > 0  ? context.theme.ink
                     : look.selected ? context.theme.accent
                                     : context.theme.tile);
    painter.drawRoundedRect(chip.rect, 4, 4);
    painter.restore();
  }
  painter.setPen(pen);
  painter.setBrush(Qt::NoBrush);
  painter.drawRoundedRect(chip.rect, 4, 4);
  if (!look.selected) return;
  painter.setPen(QPen(context.theme.accent, 2));
  painter.drawRoundedRect(chip.rect.adjusted(-3, -3, 3, 3), 6, 6);
}

void paintChipWords(QPainter& painter, const DrawnEdge& edge, const EdgeLook& look,
                    const ShownChip& chip, const PaintContext& context) {
  if (chip.numbered)
    paintCentredText(painter, QRectF(chip.rect.x(), chip.rect.y(), 18, chip.rect.height()),
                     QString::number(edge.order + 1), chip.bold,
                     look.taken > 0  ? context.theme.paper
                     : look.selected ? context.theme.onAccent
                                     : context.theme.text);
  const double baseline = chip.font.pixelSize() > 11
                              ? chip.rect.center().y() + QFontMetricsF(chip.font).capHeight() / 2
                              : edge.chip.y() + 14;
  paintText(painter, {chip.rect.x() + (chip.numbered ? 24 : 6), baseline}, chip.words, chip.font,
            context.theme.text);
}

}  // namespace

namespace {

/// What both ends of a selected edge are taken by: full discs, where ports are hollow.
void paintHandles(QPainter& painter, const DrawnEdge& edge, const PaintContext& context) {
  if (context.scale < 0.25) return;
  const double size = 1 / qBound(0.4, context.scale, 1.0);
  painter.setPen(QPen(context.theme.card, 2 * size));
  painter.setBrush(context.theme.accent);
  painter.drawEllipse(headHandle(edge), 6.5 * size, 6.5 * size);
  if (edge.kind != KindOfEdge::Start && edge.kind != KindOfEdge::End)
    painter.drawEllipse(edge.points.first(), 6.5 * size, 6.5 * size);
}

}  // namespace

void paintChip(QPainter& painter, const DrawnEdge& edge, const EdgeLook& look,
               const PaintContext& context) {
  const ShownChip chip = shownChip(edge, context);
  const bool dot = look.dot && !look.open;
  const bool letter = look.parts && context.detail() != Detail::Plain;
  const bool stop = (look.breakpoint || look.offersStop) && context.detail() != Detail::Plain;
  if (!chip.shown() && !dot && !look.selected && !letter && !stop) return;
  const double before = painter.opacity();
  painter.setRenderHint(QPainter::Antialiasing, true);
  if (look.opacity < 1) painter.setOpacity(before * look.opacity);
  if (chip.shown()) {
    if (const QRectF field = coverageCountOf(edge, chip.rect, look.covered, context);
        !field.isEmpty())
      paintCoverageCount(painter, field, chip.rect, *look.covered, context);
    paintChipBox(painter, edge, look, chip, context);
    paintChipWords(painter, edge, look, chip, context);
  }
  if (letter)
    paintRunLetter(
        painter,
        chip.shown() ? QPointF(chip.rect.right() + 14, chip.rect.center().y()) : dropPoint(edge),
        look.takers == EdgeLook::Takers::OnlyA, 20, context);
  if (!edge.chip.isEmpty() && stop) paintStop(painter, edge, look, context);
  if (look.selected && edge.points.size() > 1) paintHandles(painter, edge, context);
  if (dot) {
    // The dot keeps its size on the screen: it is what the hand aims at.
    const double radius = 5.5 / qBound(0.4, context.scale, 1.0);
    painter.setPen(QPen(context.theme.accent, 2 / qBound(0.4, context.scale, 1.0)));
    painter.setBrush(context.theme.card);
    painter.drawEllipse(dropPoint(edge), radius, radius);
  }
  if (look.opacity < 1) painter.setOpacity(before);
}

QRectF paintedBounds(const DrawnEdge& edge) {
  QRectF bounds = QPolygonF(edge.points).boundingRect().adjusted(-12, -12, 12, 12);
  // Room for "×12345" beside the line.
  bounds.adjust(-24, -14, 52, 6);
  return edge.chip.isEmpty() ? bounds : bounds.united(edge.chip.adjusted(-50, -16, 52, 16));
}

}  // namespace stepwright::canvas
