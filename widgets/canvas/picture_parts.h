// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

#include "engine/asl/document.h"
#include "engine/replay/run_view.h"
#include "widgets/canvas/drawing.h"
#include "widgets/canvas/looks.h"
#include "widgets/canvas/overlay.h"
#include "widgets/canvas/picture_options.h"

class QPainter;

namespace stepwright::canvas {

/// A workflow drawn for a file or for paper: what is on it, how it looks and how much room it
/// takes.
struct Picture {
  Drawing drawing;
  Overlay overlay;
  PaintContext context;
  QRectF area;
  QString caption = {};  ///< a line over it
};

[[nodiscard]] Picture pictureOf(const asl::Document& document, const PictureOptions& options,
                                const replay::RunView* run);
/// Of what is drawn already: how it looks, and the room that it takes.
[[nodiscard]] Picture pictureOf(const Drawing& drawing, const Overlay& overlay,
                                const PictureOptions& options);
void paintPicture(QPainter& painter, const Picture& picture);

}  // namespace stepwright::canvas
