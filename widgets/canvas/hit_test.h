// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <optional>

#include "widgets/canvas/drawing.h"
#include "widgets/canvas/overlay.h"

namespace stepwright::canvas {

/// What lies under a point of the drawing.
struct Hit {
  enum class Kind {
    Nothing,
    Node,
    FrameBody,
    Edge,
    EdgeEnd,
    EdgeTail,
    Chip,
    Port,
    ErrorPort,
    Corner,
    Fold,
    StripCell,
    Back,
    On,
    NextFailed,
    OpenTab,
    Inside  ///< a state of an execution that is drawn in the place of its Task
  };
  Kind kind = Kind::Nothing;
  int node = -1;
  int edge = -1;
  int item = -1;  ///< StripCell: the item
  /// Corner: the breakpoint that stands there, or the spot where a click sets one.
  std::optional<common::BreakpointMark> stop = {};
  bool operator==(const Hit&) const = default;
};

/// As it is painted with that context: its scale widens what is hard to hit when it is drawn small,
/// and marks count only where they are shown.
[[nodiscard]] Hit hitTest(const Drawing& drawing, const Overlay& overlay, QPointF point,
                          const PaintContext& context);
/// The edge nearest to the point within a distance, -1 where there is none.
[[nodiscard]] int nearestEdge(const Drawing& drawing, QPointF point, double within);
/// The innermost node whose box holds the point; frames by their whole area.
[[nodiscard]] int nodeAt(const Drawing& drawing, QPointF point);

}  // namespace stepwright::canvas
