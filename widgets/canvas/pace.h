// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace stepwright::canvas {

/// How fast what moves on a canvas moves; off: everything is at its place at once.
enum class Pace { Off, Fast, Normal, Slow };

}  // namespace stepwright::canvas
