// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineF>
#include <QRectF>
#include <QVector>

#include "widgets/canvas/drawing.h"
#include "widgets/canvas/looks.h"

class QPainter;

namespace stepwright::canvas {

/// The frame of a Parallel or Map, without its rings and marks: header, branches or the strip of
/// items. The painter's origin is its top-left.
void paintFrame(QPainter& painter, const DrawnNode& node, const NodeLook& look,
                const PaintContext& context);

/// Cells of the item strip, relative to the frame's top-left; over `most` items one cell stands for
/// several.
struct StripCell {
  QRectF rect;
  int first = 0, last = 0;                                       ///< the items it stands for
  replay::StateStatus status = replay::StateStatus::NotReached;  ///< the worst of them
  /// How many of them failed, were aborted, have not come to an end, have not begun.
  int failed = 0, aborted = 0, open = 0, queued = 0;
  [[nodiscard]] int items() const { return last - first + 1; }
};
[[nodiscard]] QVector<StripCell> stripCells(const DrawnNode& frame,
                                            const replay::ContainerView& items);
/// The switcher in a Map's header: the arrow back, the words, the arrow on.
struct Switcher {
  QRectF back, words, on;
};
[[nodiscard]] Switcher switcherOf(const DrawnNode& frame);
/// Left of it, how many items failed; it goes to the next of them. Empty where none has.
[[nodiscard]] QRectF failedButtonOf(const DrawnNode& frame, const replay::ContainerView& items);
/// The line between a branch and the one before it, relative to the frame's top-left: upright
/// between branches side by side, level between those below each other.
[[nodiscard]] QLineF branchBorder(const DrawnNode& frame, int branch);
/// The arrow at the right end of a frame's header that folds it up.
[[nodiscard]] QRectF foldButtonOf(const DrawnNode& frame);

/// Of an opened Task: what opens its execution in a tab of its own.
[[nodiscard]] QRectF nestedButtonOf(const DrawnNode& frame);
/// The two upright lines of a Task that started an execution, within that box.
void paintUprights(QPainter& painter, const QRectF& box, const QColor& color);

}  // namespace stepwright::canvas
