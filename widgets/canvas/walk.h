// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "widgets/canvas/drawing.h"

namespace stepwright::canvas {

/// Where the arrow keys lead: along the edges first, then to what stands nearest in that direction.
enum class Walk { Up, Down, Left, Right };

/// The key of the state to go to from `key`, or `key` itself where nothing lies there. From an
/// empty key the first state is next.
[[nodiscard]] QString walk(const Drawing& drawing, const QString& key, Walk direction,
                           layout::Direction orientation);
/// The edge that leaves (or reaches) a state, and from an edge the next one of the same state; ""
/// where there is none.
[[nodiscard]] QString walkToEdge(const Drawing& drawing, const QString& key, Walk direction,
                                 layout::Direction orientation);
/// The first state in the frame, or "" where it has none.
[[nodiscard]] QString intoFrame(const Drawing& drawing, const QString& key);
[[nodiscard]] QString outOfFrame(const Drawing& drawing, const QString& key);
[[nodiscard]] QString firstState(const Drawing& drawing);

}  // namespace stepwright::canvas
