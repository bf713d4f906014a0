// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace stepwright::canvas {

class Canvas;
class Frames;

/// What is looked at in the executions that are drawn in the places of their Tasks. It is no part
/// of the selection: it belongs to another definition, of which nothing is changed here.
class NestedLook {
 public:
  NestedLook(Canvas& canvas, Frames& frames) : canvas_(canvas), frames_(frames) {}

  /// The state, by its nested key; "" = none.
  [[nodiscard]] QString key() const;
  /// Is looked at from now on; tells nobody.
  void set(const QString& key);
  /// The same, where the run stands: what is around it is opened, and it is in sight if the run is
  /// followed.
  void show(const QString& key);

  /// What a gesture does; it is told (CanvasView::insideChanged).
  void lookAt(const QString& key);
  /// The first state of what that Task started, or in that frame; false where there is none.
  bool enter(const QString& key);
  /// To what is around it, at last its Task; false where nothing is looked at.
  bool leave();

 private:
  Canvas& canvas_;
  Frames& frames_;
};

}  // namespace stepwright::canvas
