// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>
#include <QPointF>
#include <memory>

#include "widgets/canvas/over_painting.h"

class QPainter;

namespace stepwright::canvas {

/// What the pointer does from a press to its release. One object for each, so that a canvas has no
/// modes of its own.
class Gesture {
 public:
  explicit Gesture(CanvasView& view) : over_(view) {}
  virtual ~Gesture() = default;
  Gesture(const Gesture&) = delete;
  Gesture& operator=(const Gesture&) = delete;

  /// `point` in the drawing, `at` in the viewport.
  virtual void move(QPointF point, QPoint at, Qt::KeyboardModifiers modifiers) = 0;
  virtual void release(QPointF point, QPoint at, Qt::KeyboardModifiers modifiers) = 0;
  virtual void cancel() {}
  /// Whether it goes on when another drawing takes the place of the one that it began on: not where
  /// it holds on to something that is drawn.
  [[nodiscard]] virtual bool goesOn() const { return false; }
  /// A modifier key was pressed or let go while the pointer stood still.
  virtual void modify(Qt::KeyboardModifiers) {}
  /// Over the drawing, in its coordinates.
  virtual void paint(QPainter&) const {}

 private:
  OverPainting over_;
};

/// The gesture that goes on, if there is one.
class CurrentGesture {
 public:
  void begin(std::unique_ptr<Gesture> gesture) { gesture_ = std::move(gesture); }
  [[nodiscard]] Gesture* get() const { return gesture_.get(); }
  /// It goes on no more; who takes it ends it.
  [[nodiscard]] std::unique_ptr<Gesture> take() { return std::move(gesture_); }
  void cancel();
  /// Another drawing is there.
  void drawnAnew();

 private:
  std::unique_ptr<Gesture> gesture_;
};

}  // namespace stepwright::canvas
