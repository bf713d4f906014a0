// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/graph_items.h"

#include <QPainter>

#include "widgets/canvas/paint_edge.h"

namespace stepwright::canvas {
namespace {

/// Frames lie under the edges in them, those under boxes, chips on top; an inner scope lies on the
/// outer one.
double heightOf(const DrawnNode& node) { return node.depth * 10 + (node.isFrame() ? 0 : 4); }

QRectF boundsOf(const DrawnEdge& edge, bool chip) {
  if (!chip) return paintedBounds(edge);
  const QPointF dot = dropPoint(edge);
  const QRectF around(dot - QPointF(17, 17), QSizeF(34, 34));
  return edge.chip.isEmpty() ? around : around.united(edge.chip.adjusted(-50, -3, 50, 3));
}

}  // namespace

NodeItem::NodeItem(const DrawnNode& node, const PaintContext& context)
    : context_(context), node_(node) {
  setPos(node.rect.topLeft());
  setZValue(heightOf(node));
}

void NodeItem::setNode(const DrawnNode& node) {
  if (node_ == node) return;
  const bool words = node_.name != node.name || node_.face != node.face ||
                     node_.rect.size() != node.rect.size() || node_.collapsed != node.collapsed;
  if (words) forgetWords();
  prepareGeometryChange();
  node_ = node;
  setPos(node.rect.topLeft());
  setZValue(heightOf(node));
  update();
}

void NodeItem::setLook(const NodeLook& look) {
  if (look_ == look) return;
  look_ = look;
  update();
}

void NodeItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
  const auto detail = context_.detail();
  const bool small =
      detail == PaintContext::Detail::Names || context_.scale < 0.8 || wordsScale_ < 0.8;
  const bool grown = small && wordsScale_ != context_.scale;
  if (words_.nameSize == 0 || wordsFor_ != detail || grown) {
    if (detail == PaintContext::Detail::Full || detail == PaintContext::Detail::Names) {
      words_ = wordsOf(node_, context_);
      wordsFor_ = detail;
      wordsScale_ = context_.scale;
    }
  }
  paintNode(*painter, node_, look_, words_, context_);
}

CursorItem::CursorItem(const PaintContext& context) : context_(context) {
  setZValue(900);
  hide();
}

void CursorItem::show(const DrawnNode& node, const NodeLook& look) {
  setVisible(look.cursor);
  if (!look.cursor || (node_ == node && look_ == look)) return;
  prepareGeometryChange();
  node_ = node;
  look_ = look;
  bounds_ = cursorBounds(node, look, context_);
  setPos(node.rect.topLeft());
  update();
}

void CursorItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
  paintCursor(*painter, node_, look_, context_);
}

EdgeItem::EdgeItem(const DrawnEdge& edge, const PaintContext& context, bool chip)
    : context_(context), edge_(edge), bounds_(boundsOf(edge, chip)), chip_(chip) {
  setZValue(edge.depth * 10 + (chip ? 6 : 2));
}

void EdgeItem::setEdge(const DrawnEdge& edge) {
  if (edge_ == edge) return;
  prepareGeometryChange();
  edge_ = edge;
  bounds_ = boundsOf(edge, chip_);
  setZValue(edge.depth * 10 + (chip_ ? 6 : 2));
  update();
}

void EdgeItem::setLook(const EdgeLook& look) {
  if (look_ == look) return;
  look_ = look;
  update();
}

void EdgeItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
  if (chip_)
    paintChip(*painter, edge_, look_, context_);
  else
    paintEdge(*painter, edge_, look_, context_);
}

}  // namespace stepwright::canvas
