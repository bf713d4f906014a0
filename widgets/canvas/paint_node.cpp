// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/paint_node.h"

#include <QPainter>
#include <QPainterPath>

#include "widgets/canvas/box_spots.h"
#include "widgets/canvas/paint_compared.h"
#include "widgets/canvas/paint_coverage.h"
#include "widgets/canvas/paint_frame.h"
#include "widgets/canvas/paint_parts.h"
#include "widgets/canvas/paint_trail.h"
#include "widgets/canvas/shapes.h"
#include "widgets/canvas/words.h"
#include "widgets/common/glyphs.h"

namespace stepwright::canvas {
namespace {

using S = replay::StateStatus;
using Detail = PaintContext::Detail;

QPainterPath ringOf(const DrawnNode& node, double distance) {
  const QRectF box(QPointF(), node.rect.size());
  if (node.isFrame() || !node.isState()) {
    QPainterPath path;
    const QRectF r = box.adjusted(-distance, -distance, distance, distance);
    path.addRoundedRect(r, metrics::frameRadius + distance, metrics::frameRadius + distance);
    return path;
  }
  return ringPath(node.container ? asl::StateType::Task : node.type, box, distance);
}

/// The outline of a state, so far within it.
QPainterPath outlineOf(const DrawnNode& node, double inset) {
  if (node.isFrame()) return ringOf(node, -inset);
  return silhouette(node.container ? asl::StateType::Task : node.type,
                    QRectF(QPointF(), node.rect.size()), inset);
}

/// How wide a hatched rim may be: it never comes under the words.
double rimOf(const DrawnNode& node) { return node.isFrame() || node.rect.height() < 48 ? 4 : 7; }

void paintStart(QPainter& painter, const DrawnNode& node, const NodeLook& look,
                const PaintContext& context) {
  if (node.rect.width() < 8) return;  // within a frame the edge comes from the header by itself
  painter.setPen(Qt::NoPen);
  painter.setBrush(look.started ? context.theme.ink : context.theme.text2);
  painter.drawEllipse(QRectF(QPointF(), node.rect.size()));
}

void paintEnd(QPainter& painter, const DrawnNode& node, const PaintContext& context) {
  const QRectF box(QPointF(), node.rect.size());
  painter.setPen(QPen(context.theme.text2, 1.5));
  painter.setBrush(context.theme.canvas);
  painter.drawEllipse(box.adjusted(0.75, 0.75, -0.75, -0.75));
  painter.setPen(Qt::NoPen);
  painter.setBrush(context.theme.text2);
  painter.drawEllipse(box.center(), 4.5, 4.5);
}

void paintStub(QPainter& painter, const DrawnNode& node, const PaintContext& context) {
  const QRectF box = QRectF(QPointF(), node.rect.size()).adjusted(0.5, 0.5, -0.5, -0.5);
  QPen pen(context.theme.text2, 1, Qt::CustomDashLine, Qt::FlatCap);
  pen.setDashPattern({3, 3});
  painter.setPen(pen);
  painter.setBrush(Qt::NoBrush);
  painter.drawRoundedRect(box, 6, 6);
  if (context.scale < 0.7) return;
  paintCentredText(painter, box, elided(node.name, context.chip, box.width() - 12), context.chip,
                   context.theme.text2);
}

void paintBreakpoints(QPainter& painter, const DrawnNode& node, const NodeLook& look,
                      const PaintContext& context) {
  const double size = 1.05 * stopGrowth(context.scale);
  const auto paint = [&](const std::optional<common::BreakpointMark>& mark, StopSpot spot) {
    if (mark)
      common::paintBreakpoint(painter, pointOf(spot, node), common::lookOf(*mark), mark->kind,
                              context.theme, size);
  };
  paint(look.enter, EntrySpot);
  paint(look.exit, ExitSpot);
  paint(look.onRetry, RetrySpot);
  paint(look.onError, ErrorSpot);
  if (const auto spot = look.offered ? spotOf(*look.offered) : std::nullopt)
    common::paintBreakpoint(painter, pointOf(*spot, node), common::BreakpointLook::Disabled,
                            *look.offered, context.theme, size);
  if (look.enter && look.enter->hits > 0 && context.detail() == Detail::Full) {
    // Clear of the rings that may stand round the box.
    const double up = look.cursor ? 13 : look.selected ? 10 : 3;
    paintText(painter, {14, -up}, QStringLiteral("×%1").arg(look.enter->hits), context.chipBold,
              context.theme.text);
  }
}

/// In a little frame, to be told from the folded frame's own.
void paintInside(QPainter& painter, const DrawnNode& node, const NodeLook& look,
                 const PaintContext& context) {
  const QPointF at(-1, node.rect.height() / 2);
  painter.setPen(QPen(context.theme.text2, 1.2));
  painter.setBrush(context.theme.card);
  painter.drawRoundedRect(QRectF(at.x() - 11, at.y() - 11, 22, 22), 3, 3);
  common::paintBreakpoint(painter, at, common::lookOf(*look.inside), look.inside->kind,
                          context.theme, 0.9);
  if (look.insideCount > 1)
    paintText(painter, {at.x() + 14, at.y() + 4}, QString::number(look.insideCount),
              context.chipBold, context.theme.text);
}

void paintPorts(QPainter& painter, const DrawnNode& node, const PaintContext& context) {
  const double w = node.rect.width(), h = node.rect.height();
  const bool down = context.direction == layout::Direction::TopDown;
  const bool ends = node.type == asl::StateType::Succeed || node.type == asl::StateType::Fail;
  paintPort(painter, down ? QPointF(w / 2, 0) : QPointF(0, h / 2), context);
  if (!ends) paintPort(painter, down ? QPointF(w / 2, h) : QPointF(w, h / 2), context);
}

/// Selection ring and debug cursor.
void paintRings(QPainter& painter, const DrawnNode& node, const NodeLook& look,
                const PaintContext& context) {
  painter.setBrush(Qt::NoBrush);
  const double thin = context.detail() == Detail::Plain ? 1.5 / context.scale : 1;
  if (look.selected) {
    painter.setPen(QPen(context.theme.accent, 2 * thin));
    painter.drawPath(ringOf(node, (look.cursor ? 9 : 5) * qMin(thin, 2.0)));
  }
  if (!look.cursor) return;
  painter.setPen(QPen(context.theme.paper, 2.4 * thin));
  painter.drawPath(ringOf(node, 3));
  painter.setPen(QPen(context.theme.ink, 2.4 * thin));
  painter.drawPath(ringOf(node, 5));
}

/// From afar it is what is looked for: it keeps its size on the screen, as far as boxes have room.
void paintSmallChange(QPainter& painter, QPointF centre, ChangeMark::Sign sign,
                      const PaintContext& context) {
  const double growth = qBound(1.0, 0.6 / context.scale, 3.0);
  painter.save();
  painter.translate(centre);
  painter.scale(growth, growth);
  paintChange(painter, {}, sign, context);
  painter.restore();
}

/// Badges, ports, tally, breakpoints, problem: the marks that stand in fixed slots round a box or
/// frame.
void paintMarks(QPainter& painter, const DrawnNode& node, const NodeLook& look,
                const PaintContext& context) {
  const Detail detail = context.detail();
  const double w = node.rect.width(), h = node.rect.height();
  if (look.change && (detail == Detail::Plain || detail == Detail::Glyph))
    paintSmallChange(painter, {0, h / 2}, look.change->sign, context);
  if (detail == Detail::Plain) return;
  if (look.inside) paintInside(painter, node, look, context);
  if (detail == Detail::Glyph) return paintBreakpoints(painter, node, look, context);
  const bool retrying = look.status == S::Retrying;
  if (const QRectF badge = retryBadgeOf(node, look, context); !badge.isEmpty())
    paintPill(painter, badge, retryWords(node, look), QStringLiteral("retry"),
              retrying ? context.hue(S::Retrying) : QColor(), context);
  if (node.face.catches)
    paintErrorPort(painter, {w - metrics::errorPortX, h - 6},
                   look.status == S::Caught ? context.hue(S::Caught) : QColor(), context);
  else if (look.ports && node.mayCatch())
    paintErrorPort(painter, {w - metrics::errorPortX, h - 6}, context.theme.accent, context);
  if (look.pair && detail == Detail::Full)
    paintPairPill(painter, node.face.catches ? w - 32 : w - 8, h, *look.pair, context);
  else if (look.showTally && detail == Detail::Full)
    paintTally(painter, node.face.catches ? w - 32 : w - 8, h, look.tally, context);
  else if (look.covered && detail == Detail::Full)
    paintCoverageTag(
        painter, node.face.catches ? w - 32 : w - 8, node.type == asl::StateType::Choice ? 0 : h,
        look.coveredWays
            ? Words::tr("%1 of %2").arg(look.coveredWays->first).arg(look.coveredWays->second)
            : QString::number(*look.covered),
        context);
  if (look.mocked) paintMockTag(painter, {10, h - 8}, context);
  if (look.answer) paintAnswerTag(painter, {10, h - 8}, *look.answer, context);
  if (look.change) paintChange(painter, {0, h / 2}, look.change->sign, context);
  // Below what stands in the middle of the left side.
  const bool middle = !look.change && !look.inside;
  if (look.trail) paintTrailMark(painter, {0, middle ? h / 2 : h - 4}, *look.trail, context);
  if (look.problem) paintProblem(painter, {w, h / 2}, *look.problem, context);
  paintBreakpoints(painter, node, look, context);
  if (look.ports) paintPorts(painter, node, context);
}

void paintFace(QPainter& painter, const DrawnNode& node, const NodeLook& look,
               const BoxWords& words, const PaintContext& context) {
  if (node.isFrame())
    paintFrame(painter, node, look, context);
  else
    paintBox(painter, node, look, words, context);
}

/// Its left half as it stood in A, its right half as in B.
void paintHalves(QPainter& painter, const DrawnNode& node, const NodeLook& look,
                 const BoxWords& words, const PaintContext& context) {
  const QRectF box(QPointF(), node.rect.size());
  const QRectF around = box.adjusted(-16, -16, 16, 16);
  for (const bool isA : {true, false}) {
    NodeLook half = look;
    half.status = isA ? look.pair->first : look.pair->second;
    QRectF side = around;
    isA ? side.setRight(box.center().x()) : side.setLeft(box.center().x());
    painter.save();
    painter.setClipRect(side, Qt::IntersectClip);
    paintFace(painter, node, half, words, context);
    painter.restore();
  }
  if (context.detail() != Detail::Plain) paintSeams(painter, box, context);
}

}  // namespace

double ribbonGrowth(double scale) { return qBound(1.0, 0.9 / scale, 4.0); }

void paintCursor(QPainter& painter, const DrawnNode& node, const NodeLook& look,
                 const PaintContext& context) {
  painter.setRenderHint(QPainter::Antialiasing, context.detail() != Detail::Plain);
  const bool down = context.direction == layout::Direction::TopDown && !look.ribbonBelow;
  const double middle = node.isFrame() ? metrics::headerHeight / 2 : node.rect.height() / 2;
  const double growth = ribbonGrowth(context.scale);
  painter.save();
  if (!down) {
    painter.translate(0, node.rect.height() + 14);
    painter.scale(growth, growth);
    paintRibbon(painter, {0, 0}, false, look.ribbon, QStringLiteral("run-fill"), context.theme.ink,
                context.theme.paper, context);
    painter.restore();
    return;
  }
  painter.translate(-12, middle);
  painter.scale(growth, growth);
  painter.setPen(QPen(context.theme.paper, 1.5, Qt::SolidLine, Qt::SquareCap, Qt::RoundJoin));
  painter.setBrush(context.theme.ink);
  const QPointF play[] = {{-18, -11}, {-18, 11}, {0, 0}};
  painter.drawPolygon(play, 3);
  if (!look.ribbon.isEmpty())
    paintRibbon(painter, {-26, -12}, true, look.ribbon, {}, context.theme.ink, context.theme.paper,
                context);
  painter.restore();
}

void paintNode(QPainter& painter, const DrawnNode& node, const NodeLook& look,
               const BoxWords& words, const PaintContext& context) {
  painter.setRenderHint(QPainter::Antialiasing, context.detail() != Detail::Plain);
  const double before = painter.opacity();
  if (look.opacity < 1) painter.setOpacity(before * look.opacity);
  paintRings(painter, node, look, context);
  switch (node.kind) {
    case asl::NodeKind::Start:
      paintStart(painter, node, look, context);
      break;
    case asl::NodeKind::End:
      paintEnd(painter, node, context);
      break;
    case asl::NodeKind::MissingTarget:
      paintStub(painter, node, context);
      break;
    case asl::NodeKind::State:
      if (look.pair)
        paintHalves(painter, node, look, words, context);
      else
        paintFace(painter, node, look, words, context);
      if (look.covered && *look.covered == 0)
        paintNotCovered(painter, outlineOf(node, 0), outlineOf(node, rimOf(node)), context);
      paintMarks(painter, node, look, context);
      break;
  }
  if (look.opacity < 1) painter.setOpacity(before);
}

QRectF paintedBounds(const DrawnNode& node) {
  // Above it the hits of a breakpoint, clear of the rings.
  return QRectF(QPointF(), node.rect.size()).adjusted(-18, -26, 18, 18);
}

QRectF cursorBounds(const DrawnNode& node, const NodeLook& look, const PaintContext& context) {
  const double width = ribbonSize(look.ribbon, true).width();
  if (context.direction == layout::Direction::TopDown && !look.ribbonBelow)
    return {-(40 + width) * 4, -80, (40 + width) * 4, node.rect.height() + 160};
  return {-4, 0, (width + 8) * 4, node.rect.height() + 140};
}

}  // namespace stepwright::canvas
