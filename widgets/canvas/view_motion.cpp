// SPDX-License-Identifier: GPL-3.0-or-later
// What moves on the canvas, and how fast: 120 ms for boxes, 80 ms for light.
#include "widgets/canvas/motion.h"
#include "widgets/canvas/overlays.h"
#include "widgets/canvas/view_core.h"

namespace stepwright::canvas {
namespace {

constexpr int slide = 120, fade = 80;
/// Beyond that a frame takes longer than the eye forgives; then things are at their place at once.
constexpr int mostMoving = 800;

}  // namespace

void ViewCore::createMotions() {
  gapMotion_.setDuration(slide);
  gapMotion_.setEasingCurve(QEasingCurve::OutCubic);
  connect(&gapMotion_, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
    if (!gap_) return;
    gap_->width = value.toDouble();
    showDrawing();
  });
  placeMotion_.setDuration(slide);
  placeMotion_.setEasingCurve(QEasingCurve::OutCubic);
  placeMotion_.setStartValue(0.0);
  placeMotion_.setEndValue(1.0);
  connect(&placeMotion_, &QVariantAnimation::valueChanged, this, [this] { showDrawing(); });
  connect(&placeMotion_, &QVariantAnimation::finished, this, [this] {
    movedFrom_ = {};
    showDrawing();
  });
  hoverMotion_.setDuration(fade);
  connect(&hoverMotion_, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
    facts.hoverFade = value.toDouble();
    refresh();
  });
  connect(&hoverMotion_, &QVariantAnimation::finished, this, [this] {
    if (!facts.hoveredEdge.isEmpty()) return;
    facts.litEdge.clear();
    refresh();
  });
}

bool ViewCore::mayMove() const {
  return !reducedMotion && view.isVisible() && drawing.nodes.size() <= mostMoving;
}

void ViewCore::slideFrom(const Drawing& before) {
  placeMotion_.stop();
  movedFrom_ = {};
  if (!mayMove() || before.nodes.isEmpty() || !anyMoved(before, drawing)) return;
  movedFrom_ = before;
  placeMotion_.start();
}

void ViewCore::showDrawing() {
  if (gap_ && gap_->width > 0)
    scene.show(opened(drawing, *gap_), facts);
  else if (!movedFrom_.nodes.isEmpty())
    scene.show(between(movedFrom_, drawing, placeMotion_.currentValue().toDouble()), facts);
  else
    scene.show(drawing, facts);
  if (movedFrom_.nodes.isEmpty() && !gap_) minimap->setDrawing(drawing, facts);
}

void ViewCore::openGap(std::optional<Gap> gap) {
  if (!gap && !gap_) return;
  gapMotion_.stop();
  if (!gap) {
    gap_.reset();
    showDrawing();
    return;
  }
  const double from = gap_ && gap_->at == gap->at ? gap_->width : 0;
  gap_ = gap;
  if (!mayMove()) {
    showDrawing();
    return;
  }
  const double to = gap->width;
  gap_->width = from;
  gapMotion_.setStartValue(from);
  gapMotion_.setEndValue(to);
  gapMotion_.start();
}

void ViewCore::lightEdge(const QString& edge) {
  hoverMotion_.stop();
  facts.hoveredEdge = edge;
  if (!edge.isEmpty()) facts.litEdge = edge;
  const double to = edge.isEmpty() ? 0 : 1;
  if (!mayMove()) {
    facts.hoverFade = to;
    if (edge.isEmpty()) facts.litEdge.clear();
    refresh();
    return;
  }
  if (facts.litEdge.isEmpty()) return refresh();
  hoverMotion_.setStartValue(facts.hoverFade);
  hoverMotion_.setEndValue(to);
  hoverMotion_.start();
  refresh();
}

}  // namespace stepwright::canvas
