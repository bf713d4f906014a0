// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/place_gesture.h"

#include <QPainter>

#include "widgets/canvas/arranger.h"
#include "widgets/canvas/canvas.h"
#include "widgets/canvas/words.h"

namespace stepwright::canvas {
namespace {

constexpr double snapReach = 6;  // pixels of the screen

/// Drags states to where they are to stay.
class PlaceGesture : public Gesture {
 public:
  PlaceGesture(Canvas& canvas, Arranger& arranger, const QString& state, QPointF from)
      : Gesture(canvas.view()),
        canvas_(canvas),
        arranger_(arranger),
        state_(canvas.drawing().nodeOf(state)),
        from_(from) {
    const QString machine = canvas.drawing().nodes.at(state_).machine;
    for (const QString& key : canvas.state().selection()) {
      const int node = canvas.drawing().nodeOf(key);
      const bool same = node >= 0 && canvas.drawing().nodes.at(node).isState() &&
                        canvas.drawing().nodes.at(node).machine == machine;
      if (same) states_ << key;
    }
    if (states_.isEmpty()) states_ << state;
  }
  ~PlaceGesture() override {
    canvas_.view().viewport()->unsetCursor();
    emit canvas_.view().hintChanged({}, {});
  }
  void move(QPointF point, QPoint, Qt::KeyboardModifiers) override {
    by_ = point - from_;
    if (!moved_ && by_.manhattanLength() * canvas_.camera().scale() < 6) return;
    if (!moved_) {
      canvas_.view().viewport()->setCursor(Qt::SizeAllCursor);
      emit canvas_.view().hintChanged(
          Words::tr("Put %1 here; edges follow").arg(canvas_.drawing().nodes.at(state_).name), {});
    }
    moved_ = true;
    snap();
    canvas_.view().viewport()->update();
  }
  void release(QPointF, QPoint, Qt::KeyboardModifiers) override {
    if (moved_) arranger_.move(states_, by_, {});
  }
  void paint(QPainter& painter) const override {
    if (!moved_) return;
    const common::Theme& theme = canvas_.context().theme;
    painter.setRenderHint(QPainter::Antialiasing);
    QPen dash(theme.accent, 2, Qt::CustomDashLine);
    dash.setDashPattern({5, 4});
    for (const QString& key : states_) {
      const DrawnNode& node = canvas_.drawing().nodes.at(canvas_.drawing().nodeOf(key));
      QColor fill = theme.selection;
      fill.setAlphaF(0.55);
      painter.setPen(dash);
      painter.setBrush(fill);
      const QRectF rect = node.rect.translated(by_);
      painter.drawRoundedRect(rect, 8, 8);
      painter.setPen(theme.text);
      painter.setFont(canvas_.context().name);
      const QString name = painter.fontMetrics().elidedText(node.name, Qt::ElideMiddle,
                                                            static_cast<int>(rect.width()) - 24);
      painter.drawText(rect, Qt::AlignCenter, name);
    }
    painter.setPen(QPen(theme.accent, 1));
    for (const QLineF& guide : guides_) painter.drawLine(guide);
  }

 private:
  // To the middle of another box of the scope, across and along.
  void snap() {
    guides_.clear();
    const DrawnNode& own = canvas_.drawing().nodes.at(state_);
    const QPointF wanted = own.rect.center() + by_;
    double nearX = snapReach / canvas_.camera().scale(), nearY = nearX;
    const DrawnNode *atX = nullptr, *atY = nullptr;
    for (const DrawnNode& node : canvas_.drawing().nodes) {
      if (node.machine != own.machine || states_.contains(node.key)) continue;
      const QPointF c = node.rect.center();
      if (qAbs(c.x() - wanted.x()) < nearX) {
        nearX = qAbs(c.x() - wanted.x());
        atX = &node;
      }
      if (qAbs(c.y() - wanted.y()) < nearY) {
        nearY = qAbs(c.y() - wanted.y());
        atY = &node;
      }
    }
    if (atX != nullptr) by_.setX(atX->rect.center().x() - own.rect.center().x());
    if (atY != nullptr) by_.setY(atY->rect.center().y() - own.rect.center().y());
    const QPointF now = own.rect.center() + by_;
    if (atX != nullptr) guides_ << QLineF(now, QPointF(now.x(), atX->rect.center().y()));
    if (atY != nullptr) guides_ << QLineF(now, QPointF(atY->rect.center().x(), now.y()));
  }

  Canvas& canvas_;
  Arranger& arranger_;
  int state_;
  QStringList states_;
  QPointF from_, by_;
  QVector<QLineF> guides_;
  bool moved_ = false;
};

}  // namespace

std::unique_ptr<Gesture> placeGesture(Canvas& canvas, Arranger& arranger, const QString& state,
                                      QPointF from) {
  return std::make_unique<PlaceGesture>(canvas, arranger, state, from);
}

}  // namespace stepwright::canvas
