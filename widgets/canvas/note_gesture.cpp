// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/note_gesture.h"

#include "widgets/canvas/canvas.h"
#include "widgets/canvas/note_layer.h"
#include "widgets/canvas/notes.h"
#include "widgets/canvas/words.h"

namespace stepwright::canvas {
namespace {

/// Drags a note, or its lower right corner.
class NoteGesture : public Gesture {
 public:
  NoteGesture(Canvas& canvas, NoteLayer& notes, int note, QPointF from, bool resize)
      : Gesture(canvas.view()),
        canvas_(canvas),
        notes_(notes),
        from_(from),
        before_(canvas.drawing().notes.at(note)),
        resize_(resize) {}
  void move(QPointF point, QPoint, Qt::KeyboardModifiers) override {
    const QPointF by = point - from_;
    if (!moved_ && by.manhattanLength() * canvas_.camera().scale() < 4) return;
    if (canvas_.state().readOnly()) return;
    moved_ = true;
    QRectF rect = before_.rect;
    if (resize_) {
      rect.setSize(QSizeF(rect.width() + by.x(), rect.height() + by.y()).expandedTo(noteLeast));
    } else {
      rect.translate(by);
    }
    rect_ = rect;
    canvas_.shown().moveNote(before_.id, rect);
    canvas_.showNotes();
  }
  void release(QPointF, QPoint, Qt::KeyboardModifiers) override {
    if (!moved_) return;
    notes_.place(before_.id, rect_, resize_ ? Words::tr("Resize note") : Words::tr("Move note"),
                 {});
  }
  void cancel() override {
    canvas_.shown().moveNote(before_.id, before_.rect);
    canvas_.showNotes();
  }

 private:
  Canvas& canvas_;
  NoteLayer& notes_;
  QPointF from_;
  DrawnNote before_;
  QRectF rect_ = before_.rect;
  bool resize_, moved_ = false;
};

}  // namespace

std::unique_ptr<Gesture> noteGesture(Canvas& canvas, NoteLayer& notes, int note, QPointF from,
                                     bool resize) {
  return std::make_unique<NoteGesture>(canvas, notes, note, from, resize);
}

}  // namespace stepwright::canvas
