// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPainter>
#include <QPainterPath>

#include "widgets/canvas/drop_guide.h"
#include "widgets/canvas/overlays.h"
#include "widgets/canvas/paint_edge.h"
#include "widgets/canvas/paint_node.h"
#include "widgets/canvas/paint_parts.h"
#include "widgets/canvas/view_core.h"
#include "widgets/common/icons.h"

namespace stepwright::canvas {
namespace {

using Kind = DropTarget::Kind;

QPen guidePen(const QColor& color, double s) {
  QPen pen(color, 1.5 * s, Qt::CustomDashLine, Qt::FlatCap);
  pen.setDashPattern({5 / 1.5, 4 / 1.5});
  return pen;
}

}  // namespace

QRectF DropGuide::ghostRect() const {
  QRectF rect = ghost_.rect;
  const DrawnEdge& edge = core_.drawing.edges.at(core_.drawing.edgeOf(target_.key));
  QPointF middle = dropPoint(edge);
  if (core_.gap()) {
    const double half = core_.gap()->width / 2;
    middle +=
        core_.gap()->direction == layout::Direction::TopDown ? QPointF(0, half) : QPointF(half, 0);
  }
  rect.moveCenter(middle);
  return rect;
}

/// The ribbon beside a ghost or a box, at its size on the screen; what a drop does to the rest
/// stands in a second one below.
void DropGuide::paintWords(QPainter& painter, QPointF at) const {
  const PaintContext& context = core_.scene.context();
  painter.save();
  const QTransform world = painter.worldTransform();
  painter.resetTransform();
  QPointF where = world.map(at);
  const QRect view = core_.view.viewport()->rect();
  const QString& more = target_.effect.words;
  const double wide = qMax(ribbonSize(target_.words, false).width(),
                           more.isEmpty() ? 0 : ribbonSize(more, true).width());
  where.setX(qBound(4.0, where.x(), qMax(4.0, view.width() - wide - 4)));
  where.setY(qBound(4.0, where.y(), view.height() - 56.0));
  // The overview lies above the drawing and would hide them.
  const QRectF map(core_.minimap->geometry().translated(-core_.view.viewport()->pos()));
  const double high = more.isEmpty() ? 28 : 56;
  if (core_.minimap->isVisible() && map.intersects(QRectF(where, QSizeF(wide, high))))
    where.setY(map.top() > high ? map.top() - high : map.bottom() + 4);
  paintRibbon(painter, where, false, target_.words, {}, context.theme.accent,
              context.theme.onAccent, context);
  if (!more.isEmpty())
    paintRibbon(painter, where + QPointF(0, 28), false, more, QStringLiteral("warning"),
                context.theme.ink, context.theme.paper, context);
  painter.restore();
}

void DropGuide::paintGhost(QPainter& painter) const {
  const QRectF rect = ghostRect();
  NodeLook look;
  look.ghost = true;
  const PaintContext& context = core_.scene.context();
  painter.save();
  painter.translate(rect.topLeft());
  paintNode(painter, ghost_, look, wordsOf(ghost_, context), context);
  painter.restore();
  const bool down = core_.options.direction == layout::Direction::TopDown;
  const QPointF tip = down ? QPointF(rect.center().x(), rect.top() - 1)
                           : QPointF(rect.left() - 1, rect.center().y());
  paintArrow(painter, tip, down ? 90 : 0, context.theme.accent, 1.15);
  const double s = 1 / core_.scale();
  paintWords(painter, down ? QPointF(rect.right() + 20 * s, rect.center().y() - 12 * s)
                           : QPointF(rect.left(), rect.bottom() + 16 * s));
}

/// In the void the box itself hangs at the pointer.
void DropGuide::paintLoose(QPainter& painter) const {
  const PaintContext& context = core_.scene.context();
  QRectF rect = ghost_.rect;
  rect.moveCenter(core_.toScene(at_));
  NodeLook look;
  look.ghost = true;
  painter.save();
  painter.translate(rect.topLeft());
  paintNode(painter, ghost_, look, wordsOf(ghost_, context), context);
  painter.restore();
  const double s = 1 / core_.scale();
  paintWords(painter, QPointF(rect.right() + 12 * s, rect.center().y() - 12 * s));
}

void DropGuide::paintZones(QPainter& painter) const {
  const PaintContext& context = core_.scene.context();
  const int index = core_.drawing.nodeOf(target_.key);
  if (index < 0) return;
  const DrawnNode& node = core_.drawing.nodes.at(index);
  const double s = 1 / qMin(1.0, core_.scale());
  QFont font = context.chipBold;
  font.setPixelSize(qRound(11 * qMin(s, 2.5)));
  QRectF below;
  for (const DropZone& zone : dropZones(node, content_, core_.scale())) {
    const bool active = zone.target == target_;
    const bool middle = zone.label == zone.area;
    if (!middle) below |= zone.label;
    if (middle && !active) continue;
    painter.setBrush(active ? context.theme.selection : context.theme.card);
    painter.setPen(active ? QPen(context.theme.accent, 2 * s) : guidePen(context.theme.accent, s));
    painter.drawRoundedRect(zone.label, middle ? 8 : 4 * s, middle ? 8 : 4 * s);
    const QRectF upper(zone.label.x(), zone.label.y(), zone.label.width(),
                       middle && !node.isFrame() ? zone.label.height() * 0.6 : zone.label.height());
    paintCentredText(painter, upper, zone.target.name, font, context.theme.accent);
    if (middle && !node.isFrame())
      paintCentredText(painter,
                       QRectF(upper.x() + 8, upper.bottom() - 6, upper.width() - 16,
                              zone.label.bottom() - upper.bottom()),
                       elided(node.name, context.second, upper.width() - 24), context.second,
                       context.theme.text2);
  }
  if (!target_.effect.words.isEmpty())
    paintWords(painter, QPointF(qMax(below.right(), node.rect.right()) + 12 * s,
                                node.rect.top() + qMin(node.rect.height(), 56.0) / 2 - 12 * s));
}

void DropGuide::paintTag(QPainter& painter) const {
  const PaintContext& context = core_.scene.context();
  painter.save();
  painter.resetTransform();
  const QRectF tag(at_ + QPointF(14, 16), QSizeF(28, 28));
  if (content_.moved.size() > 1) {
    // Several: another card looks out behind.
    painter.setPen(QPen(context.theme.accent, 1.5));
    painter.setBrush(context.theme.card);
    painter.drawRoundedRect(tag.translated(4, 4), 6, 6);
  }
  painter.setPen(QPen(context.theme.accent, 2));
  painter.setBrush(context.theme.card);
  painter.drawRoundedRect(tag, 6, 6);
  common::paintIcon(
      painter, tag.adjusted(6, 6, -6, -6),
      content_.copied ? QStringLiteral("duplicate") : common::stateIconName(ghost_.type),
      context.theme.text);
  painter.restore();
}

void DropGuide::paint(QPainter& painter) const {
  painter.setRenderHint(QPainter::Antialiasing);
  switch (target_.kind) {
    case Kind::Edge:
      paintGhost(painter);
      break;
    case Kind::Loose:
      paintLoose(painter);
      break;
    case Kind::Into:
      core_.drawing.nodeOf(target_.key) >= 0 && target_.name.isEmpty() ? paintLoose(painter)
                                                                       : paintZones(painter);
      break;
    case Kind::None:
    case Kind::Closed:
      break;
    default:
      paintZones(painter);
      break;
  }
  if (tag_) paintTag(painter);
}

}  // namespace stepwright::canvas
