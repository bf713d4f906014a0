// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <optional>

#include "widgets/canvas/drawing.h"
#include "widgets/common/breakpoint_mark.h"

namespace stepwright::canvas {

using StopKind = common::BreakpointMark::Kind;

/// The spots of a box: of its entry, its exit, its retries and its errors.
enum StopSpot { EntrySpot, ExitSpot, RetrySpot, ErrorSpot, BoxSpots };
/// Where a kind stands on a box; nothing of those that stand on edges.
[[nodiscard]] std::optional<StopSpot> spotOf(StopKind kind);
/// In the coordinates of the box.
[[nodiscard]] QPointF pointOf(StopSpot spot, const DrawnNode& node);

}  // namespace stepwright::canvas
