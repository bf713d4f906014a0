// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QString>
#include <optional>

#include "widgets/canvas/drawing.h"
#include "widgets/canvas/looks.h"
#include "widgets/common/breakpoint_mark.h"

namespace stepwright::canvas {

using StopKind = common::BreakpointMark::Kind;

/// The spots of a box: of its entry, its exit, its retries and its errors.
enum StopSpot { EntrySpot, ExitSpot, RetrySpot, ErrorSpot, BoxSpots };
/// Where a kind stands on a box; nothing of those that stand on edges.
[[nodiscard]] std::optional<StopSpot> spotOf(StopKind kind);
/// In the coordinates of the box.
[[nodiscard]] QPointF pointOf(StopSpot spot, const DrawnNode& node);
/// How much larger than the drawing marks are drawn, so that they are found and hit from afar.
[[nodiscard]] double stopGrowth(double scale);

/// The badge that says how often a state is tried again, in the coordinates of the box; empty where
/// there is none at this zoom.
[[nodiscard]] QRectF retryBadgeOf(const DrawnNode& node, const NodeLook& look,
                                  const PaintContext& context);
/// What it says: how often, or which attempt this is.
[[nodiscard]] QString retryWords(const DrawnNode& node, const NodeLook& look);

}  // namespace stepwright::canvas
