// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/gesture.h"
#include "widgets/common/breakpoint_mark.h"

namespace stepwright::canvas {

class Canvas;

/// Takes a breakpoint to another state or edge, from a press at `pressed` in the viewport. Let go
/// where it was pressed, it is cleared, or set where it was only a spot.
[[nodiscard]] std::unique_ptr<Gesture> stopGesture(Canvas& canvas, common::BreakpointMark stop,
                                                   QPoint pressed);

}  // namespace stepwright::canvas
