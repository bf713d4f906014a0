// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>
#include <QPointF>
#include <QString>
#include <memory>

#include "widgets/canvas/over_painting.h"

class QPainter;

namespace stepwright::canvas {

class ViewCore;
struct DropContent;

/// What the pointer does from a press to its release. One object for each, so that a canvas has no
/// modes of its own.
class Gesture {
 public:
  explicit Gesture(ViewCore& core) : core_(core), over_(core) {}
  virtual ~Gesture() = default;
  Gesture(const Gesture&) = delete;
  Gesture& operator=(const Gesture&) = delete;

  /// `point` in the drawing, `at` in the viewport.
  virtual void move(QPointF point, QPoint at, Qt::KeyboardModifiers modifiers) = 0;
  virtual void release(QPointF point, QPoint at, Qt::KeyboardModifiers modifiers) = 0;
  virtual void cancel() {}
  /// A modifier key was pressed or let go while the pointer stood still.
  virtual void modify(Qt::KeyboardModifiers) {}
  /// Over the drawing, in its coordinates.
  virtual void paint(QPainter&) const {}

 protected:
  ViewCore& core_;

 private:
  OverPainting over_;
};

[[nodiscard]] std::unique_ptr<Gesture> panGesture(ViewCore& core, QPoint at);
/// A rubber band from a point; `added` are the keys that stay selected.
[[nodiscard]] std::unique_ptr<Gesture> bandGesture(ViewCore& core, QPointF from, bool add);
/// Drags placed states elsewhere: the one under the pointer, and those selected with it. Alt leaves
/// them where they are and puts down copies; Shift takes along what follows. Beyond the border of
/// the view it goes on as a drag between windows.
[[nodiscard]] std::unique_ptr<Gesture> moveGesture(ViewCore& core, const QString& state, QPoint at);
/// The dragged states by their modifiers, the one under the pointer first.
[[nodiscard]] DropContent movedContent(const ViewCore& core, const QString& state,
                                       Qt::KeyboardModifiers modifiers);
/// Drags the selected states of a scope to where they are to stay.
[[nodiscard]] std::unique_ptr<Gesture> placeGesture(ViewCore& core, const QString& state,
                                                    QPointF from);
/// Drags the note of that index, or its lower right corner.
[[nodiscard]] std::unique_ptr<Gesture> noteGesture(ViewCore& core, int note, QPointF from,
                                                   bool resize);
/// Draws a new edge out of a state's port, or out of its error port, from a press at `pressed` in
/// the viewport.
[[nodiscard]] std::unique_ptr<Gesture> connectGesture(ViewCore& core, const QString& state,
                                                      QPoint pressed, bool error);
/// Turns the end of an edge to another state.
[[nodiscard]] std::unique_ptr<Gesture> retargetGesture(ViewCore& core, const QString& edge,
                                                       QPoint pressed);

}  // namespace stepwright::canvas
