// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>
#include <QPointF>
#include <QRect>
#include <QTimer>
#include <optional>

#include "widgets/canvas/drop_target.h"
#include "widgets/canvas/over_painting.h"
#include "widgets/canvas/overlay.h"
#include "widgets/canvas/paint_guide.h"

class QPainter;

namespace stepwright::canvas {

class Canvas;

/// Shows where what is being dragged would go: dots on all edges, the edge that opens, the ghost in
/// the gap, a ribbon in words, the zones of a box. Lives as long as the drag.
class DropGuide {
 public:
  /// `tag`: a small picture of what is dragged hangs at the pointer; a drag from elsewhere brings
  /// its own.
  DropGuide(Canvas& canvas, DropContent content, bool tag);
  ~DropGuide();
  DropGuide(const DropGuide&) = delete;
  DropGuide& operator=(const DropGuide&) = delete;

  void moveTo(QPoint at);
  /// Alt or Shift was pressed or let go: other states are dragged now.
  void setContent(DropContent content);
  [[nodiscard]] const DropTarget& target() const { return target_; }
  [[nodiscard]] const DropContent& content() const { return content_; }
  void paint(QPainter& painter) const;

 private:
  void setTarget(const DropTarget& target);
  /// The target, or why it is none; what would be written there is kept.
  [[nodiscard]] DropTarget checked(const DropTarget& target);
  void showContent();
  void showGap();
  void sayWhere();
  void scrollAtEdge();
  void watchFrame(QPointF point);
  void springOpen();
  [[nodiscard]] QRect innerView() const;
  [[nodiscard]] bool nearGhost(QPointF point) const;
  [[nodiscard]] GuideLook look() const;

  Canvas& canvas_;
  OverPainting over_;
  DropContent content_;
  bool tag_;
  DragMarks marks_;
  DropTarget target_, wanted_;          ///< what it is, and what the place alone would say
  std::optional<edit::Change> change_;  ///< what would be written
  DrawnNode ghost_;
  QPoint at_;
  QTimer scrolling_;
  QTimer spring_;
  QString folded_;  ///< the folded frame that the pointer rests on
};

}  // namespace stepwright::canvas
