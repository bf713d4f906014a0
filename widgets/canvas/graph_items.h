// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsItem>

#include "widgets/canvas/drawing.h"
#include "widgets/canvas/looks.h"
#include "widgets/canvas/paint_node.h"

namespace stepwright::canvas {

/// The items of the scene: each keeps its place and its look, nothing else, and leaves the painting
/// to the painters.

class NodeItem : public QGraphicsItem {
 public:
  NodeItem(const DrawnNode& node, const PaintContext& context);
  void setNode(const DrawnNode& node);
  void setLook(const NodeLook& look);
  void forgetWords() { words_.nameSize = 0; }
  [[nodiscard]] const NodeLook& look() const { return look_; }

  [[nodiscard]] QRectF boundingRect() const override { return paintedBounds(node_); }
  void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

 private:
  const PaintContext& context_;  ///< the scene's, which outlives its items
  DrawnNode node_;
  NodeLook look_;
  BoxWords words_;
  PaintContext::Detail wordsFor_ = PaintContext::Detail::Full;
  double wordsScale_ = 0;
};

/// The debugger's arrow and ribbon beside the state it stands at, above everything that is drawn:
/// a frame itself must stay below what it holds.
class CursorItem : public QGraphicsItem {
 public:
  explicit CursorItem(const PaintContext& context);
  /// Hidden where the node has no cursor.
  void show(const DrawnNode& node, const NodeLook& look);

  [[nodiscard]] QRectF boundingRect() const override { return bounds_; }
  void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

 private:
  const PaintContext& context_;
  DrawnNode node_;
  NodeLook look_;
  QRectF bounds_;
};

class EdgeItem : public QGraphicsItem {
 public:
  /// `chip`: paints what stands on the edge rather than the edge itself, so that it lies above all
  /// edges.
  EdgeItem(const DrawnEdge& edge, const PaintContext& context, bool chip);
  void setEdge(const DrawnEdge& edge);
  void setLook(const EdgeLook& look);
  [[nodiscard]] const EdgeLook& look() const { return look_; }

  [[nodiscard]] QRectF boundingRect() const override { return bounds_; }
  void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

 private:
  const PaintContext& context_;
  DrawnEdge edge_;
  EdgeLook look_;
  QRectF bounds_;
  bool chip_;
};

}  // namespace stepwright::canvas
