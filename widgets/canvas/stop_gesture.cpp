// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/stop_gesture.h"

#include <QApplication>
#include <QPainter>
#include <optional>
#include <utility>

#include "widgets/canvas/canvas.h"
#include "widgets/canvas/stop_spots.h"
#include "widgets/canvas/words.h"
#include "widgets/common/glyphs.h"

namespace stepwright::canvas {

using common::BreakpointMark;

namespace {

class StopGesture : public Gesture {
 public:
  StopGesture(Canvas& canvas, BreakpointMark stop, QPoint pressed)
      : Gesture(canvas.view()), canvas_(canvas), stop_(std::move(stop)), pressed_(pressed) {}
  ~StopGesture() override {
    canvas_.view().viewport()->unsetCursor();
    canvas_.view().viewport()->update();
    emit canvas_.view().hintChanged({}, {});
  }
  void move(QPointF point, QPoint at, Qt::KeyboardModifiers) override {
    // What is not set yet cannot be taken anywhere.
    dragged_ =
        stop_.isSet() && (at - pressed_).manhattanLength() >= QApplication::startDragDistance();
    if (!dragged_) return;
    at_ = point;
    const Hit hit = canvas_.hitAt(point);
    target_ = stopMovedTo(canvas_.drawing(), stop_, hit.edge >= 0 ? -1 : hit.node, hit.edge);
    canvas_.view().viewport()->setCursor(target_ ? Qt::DragMoveCursor : Qt::ForbiddenCursor);
    emit canvas_.view().hintChanged(target_ ? hint() : refusal(), {});
    canvas_.view().viewport()->update();
  }
  void release(QPointF point, QPoint at, Qt::KeyboardModifiers modifiers) override {
    move(point, at, modifiers);
    if (!dragged_) return emit canvas_.view().toggleStopRequested(stop_);
    if (target_ && !(*target_ == stop_)) emit canvas_.view().moveStopRequested(stop_, *target_);
  }
  void paint(QPainter& painter) const override {
    if (!dragged_) return;
    const PaintContext& context = canvas_.context();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(context.theme.accent, 2));
    painter.setBrush(Qt::NoBrush);
    const int node = target_ && target_->edge.empty()
                         ? canvas_.drawing().nodeOf(QString::fromStdString(target_->state))
                         : -1;
    if (node >= 0)
      painter.drawRoundedRect(canvas_.drawing().nodes.at(node).rect.adjusted(-5, -5, 5, 5), 11, 11);
    const int edge = target_ ? canvas_.drawing().edgeOf(QString::fromStdString(target_->edge)) : -1;
    if (edge >= 0) painter.drawPolyline(QPolygonF(canvas_.drawing().edges.at(edge).points));
    common::paintBreakpoint(painter, at_, common::lookOf(stop_), stop_.kind, context.theme, 1.05);
  }

 private:
  [[nodiscard]] QString hint() const {
    const Drawing& drawing = canvas_.drawing();
    const int node = drawing.nodeOf(QString::fromStdString(target_->state));
    const QString name = node < 0 ? QString() : drawing.nodes.at(node).name;
    return target_->edge.empty() ? Words::tr("Stop at %1").arg(name)
                                 : Words::tr("Stop on this way out of %1").arg(name);
  }
  [[nodiscard]] static QString refusal() {
    return Words::tr("A breakpoint stands on a state, or on an edge that leaves one");
  }

  Canvas& canvas_;
  BreakpointMark stop_;
  QPoint pressed_;
  QPointF at_;
  bool dragged_ = false;
  std::optional<BreakpointMark> target_;
};

}  // namespace

std::unique_ptr<Gesture> stopGesture(Canvas& canvas, BreakpointMark stop, QPoint pressed) {
  return std::make_unique<StopGesture>(canvas, std::move(stop), pressed);
}

}  // namespace stepwright::canvas
