// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <optional>

#include "widgets/canvas/drawing.h"
#include "widgets/canvas/overlay.h"

namespace stepwright::canvas {

/// Where breakpoints stand on the drawing, and where they can be set.

struct SetStop {
  common::BreakpointMark stop;
  int node = -1, edge = -1;  ///< what it stands on
};

/// The breakpoint that is drawn nearest to the point; nothing where none is near.
[[nodiscard]] std::optional<SetStop> nearestStop(const Drawing& drawing, const Overlay& overlay,
                                                 QPointF point, const PaintContext& context);
/// The spot of a node where a click sets one. `local`: in its box.
[[nodiscard]] std::optional<common::BreakpointMark> freeStopAt(const Drawing& drawing, int node,
                                                               const Overlay& overlay,
                                                               QPointF local,
                                                               const PaintContext& context);
/// The same of an edge, while it alone is selected.
[[nodiscard]] std::optional<common::BreakpointMark> freeStopAt(const Drawing& drawing,
                                                               const DrawnEdge& edge,
                                                               const Overlay& overlay,
                                                               QPointF point,
                                                               const PaintContext& context);
/// Where that one would stand if it were let go over that state or edge; nothing over all else.
[[nodiscard]] std::optional<common::BreakpointMark> stopMovedTo(const Drawing& drawing,
                                                                const common::BreakpointMark& stop,
                                                                int node, int edge);

}  // namespace stepwright::canvas
