// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QString>

#include "widgets/canvas/drawing.h"
#include "widgets/canvas/looks.h"

class QPainter;

namespace stepwright::canvas {

/// Paints boxes, frames, Start, End and stubs. The painter's origin is the top-left of the node;
/// nothing is kept.

/// The words of a box as they fit at one level of detail; costly to reckon, so callers keep it.
struct BoxWords {
  QString name, second;
  QString nameRest;  ///< the name's second line, where it is alone in the box and too long
  double secondWidth = 0;
  double nameSize = 0;  ///< pixels of the name's font; 0 = not reckoned yet
};
[[nodiscard]] BoxWords wordsOf(const DrawnNode& node, const PaintContext& context);

void paintNode(QPainter& painter, const DrawnNode& node, const NodeLook& look,
               const BoxWords& words, const PaintContext& context);
/// What paintNode may touch, marks and rings included, relative to the node's top-left.
[[nodiscard]] QRectF paintedBounds(const DrawnNode& node);
/// The arrow and the ribbon of the debugger's cursor: apart from its node, because they lie above
/// all that a frame holds.
void paintCursor(QPainter& painter, const DrawnNode& node, const NodeLook& look,
                 const PaintContext& context);
/// What paintCursor may touch at any zoom, relative to the node's top-left.
[[nodiscard]] QRectF cursorBounds(const DrawnNode& node, const NodeLook& look,
                                  const PaintContext& context);

/// Cells of the item strip, relative to the frame's top-left; over `most` items one cell stands for
/// several.
struct StripCell {
  QRectF rect;
  int first = 0, last = 0;                                       ///< the items it stands for
  replay::StateStatus status = replay::StateStatus::NotReached;  ///< the worst of them
};
[[nodiscard]] QVector<StripCell> stripCells(const DrawnNode& frame,
                                            const replay::ContainerView& items);
/// The switcher in a Map's header: the arrow back, the words, the arrow on.
struct Switcher {
  QRectF back, words, on;
};
[[nodiscard]] Switcher switcherOf(const DrawnNode& frame);
/// The arrow at the right end of a frame's header that folds it up.
[[nodiscard]] QRectF foldButtonOf(const DrawnNode& frame);

}  // namespace stepwright::canvas
