// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/drop_guide.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include "widgets/canvas/paint_edge.h"
#include "widgets/canvas/paint_node.h"
#include "widgets/canvas/paint_parts.h"
#include "widgets/canvas/shapes.h"
#include "widgets/canvas/view_core.h"
#include "widgets/common/icons.h"

namespace stepwright::canvas {
namespace {

constexpr double reach = 24;  ///< screen pixels from an edge within which it opens
constexpr double airAround = 44;

/// Where the words of this file are translated.
struct Words {
  Q_DECLARE_TR_FUNCTIONS(Canvas)
};

DrawnNode ghostOf(const DropContent& content, const ViewCore& core) {
  if (const int moved = core.drawing.nodeOf(content.moved); moved >= 0) {
    DrawnNode node = core.drawing.nodes.at(moved);
    if (node.isFrame()) {
      node.collapsed = true;
      node.rect.setSize(boxSize(asl::StateType::Task));
    }
    return node;
  }
  DrawnNode node;
  node.type = content.state.type;
  node.key = QStringLiteral("ghost");
  node.container = node.type == asl::StateType::Parallel || node.type == asl::StateType::Map;
  node.collapsed = node.container;
  node.name = content.state.name.isEmpty() ? text(asl::toString(node.type)) : content.state.name;
  asl::State state;
  state.type = node.type;
  state.knownType = true;
  node.face = faceOf(state);
  node.face.second.clear();
  node.face.retryAttempts = 0;
  if (node.face.initials.isEmpty() && node.face.iconName.isEmpty())
    node.face.iconName = common::stateIconName(node.type);
  node.rect.setSize(boxSize(node.type));
  return node;
}

}  // namespace

DropGuide::DropGuide(ViewCore& core, DropContent content)
    : core_(core), content_(std::move(content)) {
  core_.facts.dropping = true;
  core_.facts.draggedNode = content_.moved;
  core_.facts.closedFrames = closedFrames(core_.drawing, content_);
  core_.facts.hoveredEdge.clear();
  core_.facts.hoveredNode.clear();
  core_.refresh();
}

DropGuide::~DropGuide() {
  core_.facts.dropping = false;
  core_.facts.draggedNode.clear();
  core_.facts.openEdge.clear();
  core_.facts.closedFrames.clear();
  core_.openGap(std::nullopt);
  core_.refresh();
  emit core_.view.hintChanged({});
}

void DropGuide::moveTo(QPointF point, QPoint at) {
  at_ = at;
  // The pointer is where the opened drawing shows it; what it means is a place in the drawing as it
  // was.
  if (core_.gap()) point = closedPoint(point, *core_.gap());
  setTarget(dropTargetAt(core_.drawing, point, reach / core_.scale(), content_));
  core_.view.viewport()->update();
}

void DropGuide::setTarget(const DropTarget& target) {
  if (target == target_) {
    target_ = target;
    return;
  }
  target_ = target;
  core_.facts.openEdge = target.kind == DropTarget::Kind::Edge ? target.key : QString();
  if (target.kind == DropTarget::Kind::Edge) {
    const DrawnEdge& edge = core_.drawing.edges.at(core_.drawing.edgeOf(target.key));
    const bool down = core_.options.direction == layout::Direction::TopDown;
    const QPointF dot = dropPoint(edge);
    const QSizeF size = ghostOf(content_, core_).rect.size();
    const double room = down ? size.height() + airAround : size.width() + airAround;
    core_.openGap(Gap{(down ? dot.y() : dot.x()), room, core_.options.direction});
  } else {
    core_.openGap(std::nullopt);
  }
  core_.refresh();
  const bool refused = target.kind == DropTarget::Kind::None;
  emit core_.view.hintChanged(refused ? QString() : Words::tr("Drop: %1").arg(target.words));
}

QRectF DropGuide::ghostRect() const {
  QRectF rect = ghostOf(content_, core_).rect;
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

void DropGuide::paintGhost(QPainter& painter) const {
  DrawnNode node = ghostOf(content_, core_);
  const QRectF rect = ghostRect();
  NodeLook look;
  look.ghost = true;
  const PaintContext& context = core_.scene.context();
  painter.save();
  // The line shows through nowhere: the ghost covers it, with room for the arrow above.
  painter.translate(rect.topLeft());
  paintNode(painter, node, look, wordsOf(node, context), context);
  painter.restore();
  const bool down = core_.options.direction == layout::Direction::TopDown;
  const QPointF tip = down ? QPointF(rect.center().x(), rect.top() - 1)
                           : QPointF(rect.left() - 1, rect.center().y());
  paintArrow(painter, tip, down ? 90 : 0, context.theme.accent, 1.15);
  const QPointF ribbon = down ? QPointF(rect.right() + 20, rect.center().y() - 12)
                              : QPointF(rect.left(), rect.bottom() + 16);
  paintRibbon(painter, ribbon, false, target_.words, {}, context.theme.accent,
              context.theme.onAccent, context);
}

void DropGuide::paintZones(QPainter& painter) const {
  const PaintContext& context = core_.scene.context();
  const int index = core_.drawing.nodeOf(target_.key);
  if (index < 0) return;
  const DrawnNode& node = core_.drawing.nodes.at(index);
  QColor fill = context.theme.selection;
  fill.setAlphaF(0.85);
  QPen pen(context.theme.accent, 1.5, Qt::CustomDashLine);
  pen.setDashPattern({3, 2});
  painter.setPen(pen);
  painter.setBrush(fill);
  painter.drawRoundedRect(target_.zone, 4, 4);
  paintRibbon(
      painter,
      QPointF(node.rect.right() + 20, node.rect.top() + qMin(node.rect.height(), 56.0) / 2 - 12),
      false, target_.words, {}, context.theme.accent, context.theme.onAccent, context);
}

void DropGuide::paintPointer(QPainter& painter) const {
  const PaintContext& context = core_.scene.context();
  painter.save();
  painter.resetTransform();
  const QRectF tag(at_ + QPointF(14, 16), QSizeF(28, 28));
  painter.setPen(QPen(context.theme.accent, 2));
  painter.setBrush(context.theme.card);
  painter.drawRoundedRect(tag, 6, 6);
  asl::StateType type = content_.state.type;
  if (const int moved = core_.drawing.nodeOf(content_.moved); moved >= 0)
    type = core_.drawing.nodes.at(moved).type;
  common::paintIcon(painter, tag.adjusted(6, 6, -6, -6), common::stateIconName(type),
                    context.theme.text);
  if (target_.kind == DropTarget::Kind::Loose)
    paintRibbon(painter, tag.topRight() + QPointF(8, 2), false, target_.words, {},
                context.theme.accent, context.theme.onAccent, context);
  painter.restore();
}

void DropGuide::paint(QPainter& painter) const {
  painter.setRenderHint(QPainter::Antialiasing);
  switch (target_.kind) {
    case DropTarget::Kind::Edge:
      paintGhost(painter);
      break;
    case DropTarget::Kind::None:
    case DropTarget::Kind::Loose:
      break;
    default:
      paintZones(painter);
      break;
  }
  paintPointer(painter);
}

}  // namespace stepwright::canvas
