// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/gesture.h"

namespace stepwright::canvas {

class Canvas;

/// Drags the paper under the view.
[[nodiscard]] std::unique_ptr<Gesture> panGesture(Canvas& canvas, QPoint at);
/// A rubber band from a point; `add`: what is selected stays so.
[[nodiscard]] std::unique_ptr<Gesture> bandGesture(Canvas& canvas, QPointF from, bool add);

}  // namespace stepwright::canvas
