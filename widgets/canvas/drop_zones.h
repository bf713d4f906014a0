// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QVector>

#include "widgets/canvas/drawing.h"
#include "widgets/canvas/drop_content.h"
#include "widgets/canvas/drop_target.h"

namespace stepwright::canvas {

/// One of the four places that a box offers: top before, bottom after, right one more rule, branch
/// or catcher, centre another type. `label` is where its name is drawn, `area` the part of the box
/// that means it.
struct DropZone {
  DropTarget target;
  QRectF label, area;
};
/// Whether the right side of the box takes something: one more rule, branch or catcher.
[[nodiscard]] bool takesBeside(const DrawnNode& node);
/// `scale` keeps the names at their size on the screen.
[[nodiscard]] QVector<DropZone> dropZones(const DrawnNode& node, const DropContent& content,
                                          double scale);

}  // namespace stepwright::canvas
