// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/panels.h"

#include <QScrollBar>

#include "widgets/canvas/camera.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/canvas/drawing.h"
#include "widgets/canvas/drill_bar.h"
#include "widgets/canvas/legend.h"
#include "widgets/canvas/minimap.h"
#include "widgets/canvas/zoom_bar.h"
#include "widgets/common/banner.h"

namespace stepwright::canvas {
namespace {

constexpr int bannerHeight = 30, overlayMargin = 10;

}  // namespace

Panels::Panels(CanvasView& view, Camera& camera)
    : view_(view),
      camera_(camera),
      banner_(new common::Banner(&view)),
      zoomBar_(new ZoomBar(&view)),
      minimap_(new Minimap(&view)),
      drillBar_(new DrillBar(&view)),
      legend_(new Legend(&view)) {
  banner_->hide();
  connect(banner_, &common::Banner::linkActivated, &view, &CanvasView::backToLiveRequested);
  connect(zoomBar_, &ZoomBar::stepRequested, this,
          [this](int direction) { camera_.zoomBy(direction > 0 ? 1.25 : 0.8); });
  connect(zoomBar_, &ZoomBar::zoomRequested, &camera, &Camera::setZoom);
  connect(zoomBar_, &ZoomBar::fitRequested, &camera, &Camera::fit);
  connect(&view, &CanvasView::zoomChanged, zoomBar_, &ZoomBar::setZoom);
  zoomBar_->setZoom(1);
  listenToMinimap();
  legend_->hide();
  connect(legend_, &Legend::closeRequested, this, [this] {
    setLegendVisible(false);
    emit view_.legendChanged(false);
  });
  drillBar_->hide();
  connect(drillBar_, &DrillBar::leaveRequested, this, &Panels::leaveRequested);
}

void Panels::listenToMinimap() {
  connect(&camera_, &Camera::seenChanged, minimap_, &Minimap::setVisibleArea);
  connect(minimap_, &Minimap::centreRequested, &camera_, &Camera::centreOn);
  connect(minimap_, &Minimap::cornerRequested, this, [this](Qt::Corner corner) {
    setMinimapCorner(corner);
    emit view_.minimapChanged(minimapWanted_, corner);
  });
  connect(minimap_, &Minimap::hideRequested, this, [this] {
    setMinimapVisible(false);
    emit view_.minimapChanged(false, corner_);
  });
}

void Panels::place() {
  const QRect area = view_.viewport()->geometry();
  banner_->setGeometry(area.left(), 0, area.width(), bannerHeight);
  const auto put = [&](QWidget& widget, bool right, bool bottom) {
    widget.move(
        right ? area.right() + 1 - overlayMargin - widget.width() : area.left() + overlayMargin,
        bottom ? area.bottom() + 1 - overlayMargin - widget.height() : area.top() + overlayMargin);
  };
  const bool right = corner_ == Qt::TopRightCorner || corner_ == Qt::BottomRightCorner;
  const bool bottom = corner_ == Qt::BottomLeftCorner || corner_ == Qt::BottomRightCorner;
  put(*minimap_, right, bottom);
  // The zoom gives way to the overview.
  put(*zoomBar_, !right && bottom, true);
  drillBar_->adjustSize();
  put(*drillBar_, !right && !bottom, false);
  drillBar_->setVisible(inside_);
  drillBar_->raise();
  // In a small view the overview would cover what it is to help to find.
  const bool room = area.width() > 420 && area.height() > 240;
  minimap_->setVisible(minimapWanted_ && room && drawn_);
  // Nor has it room for a bar over the drawing: there it is zoomed by wheel and keys.
  zoomBar_->setVisible(area.width() > 320);
  zoomBar_->raise();
  minimap_->raise();
  placeLegend();
}

/// Beside the zoom, as far as there is room before the overview.
void Panels::placeLegend() {
  constexpr int air = 8;
  const QRect area = view_.viewport()->geometry();
  const QRect zoom = zoomBar_->geometry();
  const bool onRight = zoom.center().x() > area.center().x();
  QRect place(QPoint(0, zoom.bottom() + 1 - legend_->height()), legend_->size());
  if (onRight)
    place.moveRight(zoom.left() - air);
  else
    place.moveLeft(zoom.right() + 1 + air);
  legend_->move(place.topLeft());
  const bool free = !minimap_->isVisibleTo(&view_) || !minimap_->geometry().intersects(place);
  legend_->setVisible(legendWanted_ && !legend_->isEmpty() && free && area.contains(place));
  legend_->raise();
}

void Panels::showMarks(const Drawing& drawing, const Overlay& overlay) {
  legend_->setMarks(drawing, overlay);
  placeLegend();
}

void Panels::setLegendVisible(bool visible) {
  legendWanted_ = visible;
  placeLegend();
}

void Panels::showBanner(const common::BannerText& text) {
  const bool shown = bannerWanted_ && !text.word.isEmpty();
  if (shown) banner_->setText(text);
  if (shown == banner_->isVisibleTo(&view_)) return;
  banner_->setVisible(shown);
  // The drawing must not jump when the banner comes: what the margin takes, the scroll bar gives
  // back.
  const int by = shown ? bannerHeight : -bannerHeight;
  view_.setViewportMargins(0, shown ? bannerHeight : 0, 0, 0);
  camera_.scrollBy({0, by});
  camera_.keepInSight();
  place();
}

QString Panels::bannerWords() const {
  return banner_->isVisibleTo(&view_) ? banner_->accessibleName() : QString();
}

void Panels::showPath(const QStringList& names) {
  inside_ = !names.isEmpty();
  drillBar_->setPath(names);
  place();
}

void Panels::showOverview(const Drawing& drawing, const Overlay& overlay) {
  minimap_->setDrawing(drawing, overlay);
  const bool drawn = !drawing.nodes.isEmpty();
  if (drawn == drawn_) return;
  drawn_ = drawn;
  place();
}

void Panels::setMinimapVisible(bool visible) {
  minimapWanted_ = visible;
  place();
}

void Panels::setMinimapCorner(Qt::Corner corner) {
  corner_ = corner;
  place();
}

QRect Panels::minimapArea() const {
  if (!minimap_->isVisibleTo(&view_)) return {};
  return minimap_->geometry().translated(-view_.viewport()->pos());
}

}  // namespace stepwright::canvas

#include "moc_panels.cpp"
