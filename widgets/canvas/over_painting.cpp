// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/over_painting.h"

#include "widgets/canvas/view_core.h"

namespace stepwright::canvas {

OverPainting::OverPainting(ViewCore& core) : core_(core) { count(1); }

OverPainting::~OverPainting() { count(-1); }

void OverPainting::count(int change) {
  core_.overPaintings += change;
  core_.view.setViewportUpdateMode(core_.overPaintings > 0 ? QGraphicsView::FullViewportUpdate
                                                           : QGraphicsView::SmartViewportUpdate);
  core_.view.viewport()->update();
}

}  // namespace stepwright::canvas
