// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "widgets/canvas/gesture.h"

namespace stepwright::canvas {

class Canvas;
class DragAndDrop;

/// Drags placed states elsewhere: the one under the pointer, and those selected with it. Beyond the
/// border of the view it goes on as a drag between windows.
[[nodiscard]] std::unique_ptr<Gesture> moveGesture(Canvas& canvas, DragAndDrop& drags,
                                                   const QString& state, QPoint at);

}  // namespace stepwright::canvas
