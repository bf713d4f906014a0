// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/gesture.h"

namespace stepwright::canvas {

class Canvas;
class NoteLayer;

/// Drags the note of that index, or its lower right corner.
[[nodiscard]] std::unique_ptr<Gesture> noteGesture(Canvas& canvas, NoteLayer& notes, int note,
                                                   QPointF from, bool resize);

}  // namespace stepwright::canvas
