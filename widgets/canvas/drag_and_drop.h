// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <memory>

#include "widgets/canvas/drop_guide.h"

class QDragEnterEvent;
class QDragMoveEvent;
class QDropEvent;

namespace stepwright::canvas {

class Canvas;

/// What is dragged over a canvas: from the palette, another window or a text, and the canvas's own
/// states, also beyond its border.
class DragAndDrop {
 public:
  explicit DragAndDrop(Canvas& canvas) : canvas_(canvas) {}

  // Drags that come from elsewhere, or come back.
  void enter(QDragEnterEvent& event);
  void move(QDragMoveEvent& event);
  void leave();
  void drop(QDropEvent& event);

  /// The dragged states by their modifiers, the one under the pointer first: Alt leaves them where
  /// they are and puts down copies, Shift takes along what follows.
  [[nodiscard]] DropContent contentOf(const QString& state, Qt::KeyboardModifiers modifiers) const;
  /// Something is dragged over the canvas from now on.
  void guide(const DropContent& content, bool tag);
  [[nodiscard]] DropGuide* guide() const { return guide_.get(); }
  void endGuide() { guide_.reset(); }
  /// The drag of a placed state goes on beyond the view, as one between windows.
  void dragOut(const QString& state);

 private:
  [[nodiscard]] bool isOwn(const QDropEvent& event) const;

  Canvas& canvas_;
  std::unique_ptr<DropGuide> guide_;
  QString draggedOut_;  ///< the state whose drag went beyond the view
};

}  // namespace stepwright::canvas
