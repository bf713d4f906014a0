// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QString>

#include "engine/edit/intents.h"
#include "widgets/canvas/drawing.h"
#include "widgets/canvas/requests.h"

namespace stepwright::canvas {

/// Where a state would go if it were dropped now, in geometry and in words.
struct DropTarget {
  enum class Kind { None, Edge, Before, After, Linked, Branch, Replace, Loose };
  Kind kind = Kind::None;
  QString key;                                    ///< of the edge or the state
  edit::Place place;                              ///< of Edge, Before, After and Loose
  edit::Connection how = edit::Connection::Next;  ///< of Linked
  QString words;                                  ///< "between Charge card and Ship"
  QRectF zone;                                    ///< of a state: the part that the pointer is in
  bool operator==(const DropTarget& other) const {
    return kind == other.kind && key == other.key && how == other.how;
  }
};

struct DropContent {
  NewState state;
  QString moved;  ///< key of a placed state that is dragged; "" = a new one
};

/// `within` is how near an edge must be, in the drawing's pixels.
[[nodiscard]] DropTarget dropTargetAt(const Drawing& drawing, QPointF point, double within,
                                      const DropContent& content);
/// Frames into which this cannot be dropped.
[[nodiscard]] QSet<QString> closedFrames(const Drawing& drawing, const DropContent& content);

/// The drawing with everything beyond a line moved on, so that a box fits between. Frames that the
/// line crosses grow.
struct Gap {
  double at = 0;
  double width = 0;
  layout::Direction direction = layout::Direction::TopDown;
};
[[nodiscard]] Drawing opened(const Drawing& drawing, const Gap& gap);
/// A point of the opened drawing, in the drawing as it was; within the gap it is the gap's line.
[[nodiscard]] QPointF closedPoint(QPointF point, const Gap& gap);

}  // namespace stepwright::canvas
