// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/drawing.h"

namespace stepwright::canvas {

/// The second drawing on its way from the first: what both have stands between its two places; `t`
/// runs from 0 to 1.
[[nodiscard]] Drawing between(const Drawing& from, const Drawing& to, double t);
/// Whether anything that both have would be seen to move.
[[nodiscard]] bool anyMoved(const Drawing& from, const Drawing& to);

}  // namespace stepwright::canvas
