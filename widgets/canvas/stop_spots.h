// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <optional>

#include "widgets/canvas/drawing.h"
#include "widgets/canvas/overlay.h"

namespace stepwright::canvas {

/// Where breakpoints stand on the drawing, and where they can be set.

/// The breakpoint at that point of a node, or the spot where a click sets one. `local`: in its box.
[[nodiscard]] std::optional<common::BreakpointMark> stopAt(const Drawing& drawing, int node,
                                                           const Overlay& overlay, QPointF local,
                                                           const PaintContext& context);
/// The same on an edge: a spot only while it alone is selected.
[[nodiscard]] std::optional<common::BreakpointMark> stopAt(const Drawing& drawing,
                                                           const DrawnEdge& edge,
                                                           const Overlay& overlay, QPointF point,
                                                           const PaintContext& context);
/// Where that one would stand if it were let go over that state or edge; nothing over all else.
[[nodiscard]] std::optional<common::BreakpointMark> stopMovedTo(const Drawing& drawing,
                                                                const common::BreakpointMark& stop,
                                                                int node, int edge);

}  // namespace stepwright::canvas
