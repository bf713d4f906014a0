// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/move_gesture.h"

#include <QApplication>

#include "widgets/canvas/canvas.h"
#include "widgets/canvas/drag_and_drop.h"

namespace stepwright::canvas {
namespace {

class MoveGesture : public Gesture {
 public:
  MoveGesture(Canvas& canvas, DragAndDrop& drags, QString state, QPoint at)
      : Gesture(canvas.view()),
        canvas_(canvas),
        drags_(drags),
        state_(std::move(state)),
        from_(at) {}
  ~MoveGesture() override { drags_.endGuide(); }
  void move(QPointF, QPoint at, Qt::KeyboardModifiers modifiers) override {
    if (drags_.guide() == nullptr) {
      if ((at - from_).manhattanLength() < 8 || canvas_.state().readOnly()) return;
      drags_.guide(drags_.contentOf(state_, modifiers), true);
    }
    if (leaves(at)) return drags_.dragOut(state_);
    modify(modifiers);
    drags_.guide()->moveTo(at);
  }
  void modify(Qt::KeyboardModifiers modifiers) override {
    if (DropGuide* guide = drags_.guide(); guide != nullptr)
      guide->setContent(drags_.contentOf(state_, modifiers));
  }
  void release(QPointF, QPoint, Qt::KeyboardModifiers modifiers) override {
    if (drags_.guide() == nullptr) {
      // No drag after all: the click means this state alone.
      const bool alone = !(modifiers & (Qt::ControlModifier | Qt::ShiftModifier));
      if (canvas_.state().selection().size() > 1 && alone) canvas_.select({state_}, true);
      return;
    }
    modify(modifiers);
    const DropContent content = drags_.guide()->content();
    const DropTarget target = drags_.guide()->target();
    drags_.endGuide();
    canvas_.drop(content, target);
  }
  void cancel() override { drags_.endGuide(); }
  /// Frames open under it; what it carries is known by its name.
  [[nodiscard]] bool goesOn() const override { return canvas_.drawing().nodeOf(state_) >= 0; }

 private:
  /// Only where the pointer really holds a button: the drag between windows waits for its release.
  [[nodiscard]] bool leaves(QPoint at) const {
    return !canvas_.view().viewport()->rect().adjusted(-4, -4, 4, 4).contains(at) &&
           (QApplication::mouseButtons() & Qt::LeftButton);
  }

  Canvas& canvas_;
  DragAndDrop& drags_;
  QString state_;
  QPoint from_;
};

}  // namespace

std::unique_ptr<Gesture> moveGesture(Canvas& canvas, DragAndDrop& drags, const QString& state,
                                     QPoint at) {
  return std::make_unique<MoveGesture>(canvas, drags, state, at);
}

}  // namespace stepwright::canvas
