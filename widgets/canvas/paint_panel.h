// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace stepwright::canvas {

/// The ground and the border of what floats over the drawing.
void paintPanel(QWidget& widget, double radius);

}  // namespace stepwright::canvas
