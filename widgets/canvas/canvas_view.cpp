// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/canvas_view.h"

namespace stepwright::canvas {

CanvasView::CanvasView(QWidget* parent) : QGraphicsView(parent) {}

void CanvasView::countPaintings(int change) {
  paintings_ += change;
  setViewportUpdateMode(paintings_ > 0 ? FullViewportUpdate : SmartViewportUpdate);
  viewport()->update();
}

}  // namespace stepwright::canvas

#include "moc_canvas_view.cpp"
