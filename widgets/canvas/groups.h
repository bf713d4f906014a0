// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsItem>

#include "widgets/canvas/drawing.h"
#include "widgets/canvas/looks.h"
#include "widgets/common/field_line.h"

namespace stepwright::canvas {

/// Groups on the canvas: rounded areas with a title, behind the boxes of their states.

void paintGroup(QPainter& painter, const DrawnGroup& group, bool selected,
                const PaintContext& context);
/// Where the title stands and can be clicked.
[[nodiscard]] QRectF titleOf(const DrawnGroup& group);

class GroupItem : public QGraphicsItem {
 public:
  explicit GroupItem(const PaintContext& context) : context_(context) {}
  void show(const DrawnGroup& group, bool selected);
  [[nodiscard]] QRectF boundingRect() const override { return bounds_; }
  void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

 private:
  const PaintContext& context_;
  DrawnGroup group_;
  QRectF bounds_;
  bool selected_ = false;
};

/// The field in which a title is written, in its place.
class GroupField : public common::FieldLine {
  Q_OBJECT
 public:
  GroupField(const QString& title, QWidget* parent);
  void finish(bool take);

 signals:
  void written(const QString& title);
  /// Ended by a key: the keyboard goes back to the drawing.
  void finished();

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  bool done_ = false;
};

}  // namespace stepwright::canvas
