// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "engine/analysis/review.h"
#include "widgets/canvas/drawing.h"
#include "widgets/canvas/overlay.h"
#include "widgets/canvas/picture_options.h"

namespace stepwright::canvas {

/// Two versions of a definition on one graph. What was taken away is faint, with the edges that
/// led there; what differs has a sign.
[[nodiscard]] Drawing drawingOf(const analysis::Review& review, const DrawingOptions& options = {});
[[nodiscard]] Overlay overlayOf(const analysis::Review& review);

/// The same as an SVG, under a line of words. Empty where it could not be drawn.
[[nodiscard]] QByteArray svgOf(const analysis::Review& review, const PictureOptions& options,
                               const QString& caption);

}  // namespace stepwright::canvas
