// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "widgets/canvas/gesture.h"

namespace stepwright::canvas {

class Arranger;
class Canvas;

/// Drags the selected states of a scope to where they are to stay.
[[nodiscard]] std::unique_ptr<Gesture> placeGesture(Canvas& canvas, Arranger& arranger,
                                                    const QString& state, QPointF from);

}  // namespace stepwright::canvas
