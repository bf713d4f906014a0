// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/camera.h"

#include <QScrollBar>

#include "widgets/canvas/canvas_view.h"
#include "widgets/canvas/drawing.h"
#include "widgets/canvas/graph_scene.h"

namespace stepwright::canvas {
namespace {

constexpr double smallest = 0.05, largest = 4;
constexpr double around = 24, smallAround = 0.12;  // px; of a small view that share

/// The zoom at which an area fits into the view with some air around, never larger than 100 %.
double fitting(const QRectF& area, const QSizeF& view) {
  if (area.isEmpty()) return 1;
  const auto room = [](double whole) { return whole - qMin(around, whole * smallAround); };
  const double scale = qMin(room(view.width()) / area.width(), room(view.height()) / area.height());
  return qBound(0.001, scale, 1.0);
}

/// Where an area of that size stands in the middle of another.
QRectF centredIn(const QRectF& room, const QSizeF& size) {
  return {room.center() - QPointF(size.width(), size.height()) / 2, size};
}

}  // namespace

Camera::Camera(CanvasView& view, GraphScene& scene) : view_(view), scene_(scene) {}

double Camera::scale() const { return view_.transform().m11(); }

QPointF Camera::toScene(QPointF viewportPoint) const {
  return view_.viewportTransform().inverted().map(viewportPoint);
}

QRectF Camera::seen() const { return view_.mapToScene(view_.viewport()->rect()).boundingRect(); }

QPointF Camera::middle() const { return QRectF(view_.viewport()->rect()).center(); }

void Camera::setBounds(const QRectF& bounds) {
  bounds_ = bounds;
  updateSceneRect();
}

void Camera::updateSceneRect() {
  // Room on all sides, so that anything can be scrolled to the middle of the view.
  const QSizeF room = QSizeF(view_.viewport()->size()) / scale() * 0.8;
  view_.setSceneRect(bounds_.adjusted(-room.width(), -room.height(), room.width(), room.height()));
}

void Camera::tellSeen() { emit seenChanged(seen()); }

void Camera::zoomAt(QPointF viewportPoint, double factor) {
  zoomTo(viewportPoint, scale() * factor);
}

void Camera::zoomTo(QPointF viewportPoint, double zoom) {
  touch();
  const double wanted = qBound(least(), zoom, largest);
  const QPointF fixed = toScene(viewportPoint);
  view_.setTransform(QTransform::fromScale(wanted, wanted));
  scene_.setScale(wanted);
  updateSceneRect();
  const QPointF now = view_.viewportTransform().map(fixed);
  scrollBy((now - viewportPoint).toPoint());
  tellSeen();
  emit view_.zoomChanged(wanted);
}

void Camera::zoomBy(double factor) { zoomAt(middle(), factor); }

void Camera::setZoom(double wanted) { zoomTo(middle(), wanted); }

void Camera::fit() { fitTo(bounds_); }

void Camera::fitTo(const QRectF& area) {
  const QRectF place = clearOf(area);
  setZoom(fitting(area, place.size()));
  const QPointF off = (QRectF(view_.viewport()->rect()).center() - place.center()) / scale();
  view_.centerOn(area.center() + off);
  tellSeen();
}

double Camera::least() const {
  const QRectF place = clearOf(bounds_);
  return qMin(smallest, fitting(bounds_, place.size()));
}

QRectF Camera::clearOf(const QRectF& area) const {
  const QRectF whole(view_.viewport()->rect());
  const QRectF covered = covered_ ? QRectF(covered_()) : QRectF();
  if (covered.isEmpty()) return whole;
  const QRectF drawn = centredIn(whole, area.size() * fitting(area, whole.size()));
  if (!drawn.intersects(covered)) return whole;
  const bool right = covered.center().x() > whole.center().x();
  const bool low = covered.center().y() > whole.center().y();
  QRectF beside = whole, above = whole;
  if (right)
    beside.setRight(covered.left());
  else
    beside.setLeft(covered.right());
  if (low)
    above.setBottom(covered.top());
  else
    above.setTop(covered.bottom());
  return fitting(area, beside.size()) >= fitting(area, above.size()) ? beside : above;
}

void Camera::centreOn(QPointF point) {
  touch();
  view_.centerOn(point);
}

void Camera::reveal(Area area) {
  settle();
  revealed_ = std::move(area);
  const QRectF wanted = revealed_();
  const QRectF before = seen();
  const double air = 40 / scale();
  if (!before.adjusted(air, air, -air, -air).contains(wanted)) {
    if (before.intersects(wanted))
      bring(wanted, 60);
    else
      view_.centerOn(wanted.center());
  }
  leaveCovered(wanted);
  tellSeen();
}

void Camera::bring(const QRectF& area, double air) {
  const QRectF shown = view_.viewportTransform().mapRect(area);
  const QRectF view(view_.viewport()->rect());
  const auto by = [air](double low, double high, double room) {
    const double most = qMax(0.0, (room - (high - low)) / 2), kept = qMin(air, most);
    if (low < kept || high - low > room) return low - kept;
    return qMax(0.0, high - (room - kept));
  };
  const QPointF wanted(by(shown.left(), shown.right(), view.width()),
                       by(shown.top(), shown.bottom(), view.height()));
  scrollBy(wanted.toPoint());
}

/// Not under what covers a corner, if the rest of the view has room for it.
void Camera::leaveCovered(const QRectF& area) {
  const QRectF covered = covered_ ? QRectF(covered_()) : QRectF();
  const QRectF shown = view_.viewportTransform().mapRect(area);
  if (!shown.intersects(covered)) return;
  const double width = view_.viewport()->width(), gap = 12;
  const bool right = covered.center().x() > width / 2;
  const double room = right ? covered.left() : width - covered.right();
  const double away = right ? shown.right() - covered.left() : shown.left() - covered.right();
  if (shown.width() + gap <= room) scrollBy({static_cast<int>(away + (right ? gap : -gap)), 0});
}

void Camera::resized() {
  updateSceneRect();
  keepInSight();
}

void Camera::keepInSight() {
  if (!revealed_) return;
  const QRectF area = revealed_();
  if (area.isNull() || seen().contains(area)) return;
  bring(area, 60);
  leaveCovered(area);
}

void Camera::touch() {
  settle();
  revealed_ = {};
}

void Camera::scrollBy(QPoint by) {
  QScrollBar& across = *view_.horizontalScrollBar();
  QScrollBar& down = *view_.verticalScrollBar();
  across.setValue(across.value() + by.x());
  down.setValue(down.value() + by.y());
}

void Camera::lookFirst(const Drawing& drawing, layout::Direction direction) {
  if (!view_.isVisible() || view_.viewport()->width() < 40 || drawing.nodes.isEmpty()) return;
  looked_ = true;
  const bool before = looking_;
  looking_ = true;
  fit();
  if (scale() < readable) lookAtStart(drawing, direction);
  looking_ = before;
}

void Camera::lookAtStart(const Drawing& drawing, layout::Direction direction) {
  setZoom(comfortable);
  int start = drawing.nodeOf(QStringLiteral("start:"));
  if (start < 0) start = 0;
  const QRectF box = drawing.nodes.value(start).rect;
  const bool frame = drawing.nodes.value(start).isFrame();
  const QPointF from = frame ? QPointF(box.center().x(), box.top()) : box.center();
  const QSizeF room = QSizeF(view_.viewport()->size()) / scale();
  if (direction == layout::Direction::TopDown)
    view_.centerOn(from + QPointF(0, room.height() / 2 - 40 / scale()));
  else
    view_.centerOn(QPointF(box.left() + room.width() / 2 - 40 / scale(), box.center().y()));
}

}  // namespace stepwright::canvas

#include "moc_camera.cpp"
