// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <optional>

#include "widgets/canvas/drop_target.h"

class QPainter;

namespace stepwright::canvas {

class ViewCore;

/// Shows where a state that is being dragged would go: dots on all edges, the edge that opens, the
/// ghost in the gap, a ribbon in words, the zones of a box. Lives as long as the drag.
class DropGuide {
 public:
  DropGuide(ViewCore& core, DropContent content);
  ~DropGuide();
  DropGuide(const DropGuide&) = delete;
  DropGuide& operator=(const DropGuide&) = delete;

  void moveTo(QPointF point, QPoint at);
  [[nodiscard]] const DropTarget& target() const { return target_; }
  [[nodiscard]] const DropContent& content() const { return content_; }
  void paint(QPainter& painter) const;

 private:
  void setTarget(const DropTarget& target);
  void paintGhost(QPainter& painter) const;
  void paintZones(QPainter& painter) const;
  void paintPointer(QPainter& painter) const;
  [[nodiscard]] QRectF ghostRect() const;

  ViewCore& core_;
  DropContent content_;
  DropTarget target_;
  QPoint at_;
};

}  // namespace stepwright::canvas
