// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/over_painting.h"

#include "widgets/canvas/canvas_view.h"

namespace stepwright::canvas {

OverPainting::OverPainting(CanvasView& view) : view_(view) { view_.countPaintings(1); }

OverPainting::~OverPainting() { view_.countPaintings(-1); }

}  // namespace stepwright::canvas
