// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/select_gestures.h"

#include <QPainter>

#include "widgets/canvas/canvas.h"

namespace stepwright::canvas {
namespace {

class PanGesture : public Gesture {
 public:
  PanGesture(Canvas& canvas, QPoint at) : Gesture(canvas.view()), canvas_(canvas), last_(at) {
    canvas_.view().viewport()->setCursor(Qt::ClosedHandCursor);
  }
  ~PanGesture() override { canvas_.view().viewport()->unsetCursor(); }
  void move(QPointF, QPoint at, Qt::KeyboardModifiers) override {
    const QPoint by = at - last_;
    last_ = at;
    canvas_.camera().scrollBy(-by);
  }
  void release(QPointF, QPoint, Qt::KeyboardModifiers) override {}
  [[nodiscard]] bool goesOn() const override { return true; }

 private:
  Canvas& canvas_;
  QPoint last_;
};

class BandGesture : public Gesture {
 public:
  BandGesture(Canvas& canvas, QPointF from, bool add)
      : Gesture(canvas.view()),
        canvas_(canvas),
        from_(from),
        to_(from),
        before_(add ? canvas.state().selection() : QStringList()) {}
  void move(QPointF point, QPoint, Qt::KeyboardModifiers) override {
    to_ = point;
    QStringList keys = before_;
    const QRectF band = area();
    for (const DrawnNode& node : canvas_.drawing().nodes) {
      if (!node.isState() || node.foreign || keys.contains(node.key)) continue;
      // A frame must be taken in whole, else every band within it would take it too.
      if (node.isFrame() ? band.contains(node.rect) : band.intersects(node.rect)) keys << node.key;
    }
    canvas_.select(keys, false);
    canvas_.view().viewport()->update();
  }
  void release(QPointF, QPoint, Qt::KeyboardModifiers) override {
    canvas_.view().viewport()->update();
    canvas_.select(canvas_.state().selection(), true);
  }
  void cancel() override { canvas_.select(before_, true); }
  [[nodiscard]] bool goesOn() const override { return true; }
  void paint(QPainter& painter) const override {
    const common::Theme& theme = canvas_.context().theme;
    QColor fill = theme.accent;
    fill.setAlphaF(0.08);
    painter.setPen(QPen(theme.accent, 0));
    painter.setBrush(fill);
    painter.drawRect(area());
  }

 private:
  [[nodiscard]] QRectF area() const { return QRectF(from_, to_).normalized(); }

  Canvas& canvas_;
  QPointF from_, to_;
  QStringList before_;
};

}  // namespace

std::unique_ptr<Gesture> panGesture(Canvas& canvas, QPoint at) {
  return std::make_unique<PanGesture>(canvas, at);
}

std::unique_ptr<Gesture> bandGesture(Canvas& canvas, QPointF from, bool add) {
  return std::make_unique<BandGesture>(canvas, from, add);
}

}  // namespace stepwright::canvas
