// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace stepwright::canvas {

struct Drawing;
struct Overlay;

/// What stands on a canvas, in words a line each: names, status, marks, notes.
[[nodiscard]] QString printedScene(const Drawing& drawing, const Overlay& overlay);

}  // namespace stepwright::canvas
