// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

class QKeyEvent;

namespace stepwright::canvas {

class AddMenu;
class Arranger;
class Canvas;
class DragAndDrop;
class Frames;
class GroupLayer;
class MapItems;
class NestedLook;
class NoteLayer;
class Renaming;

/// What the keys do on a canvas.
class Keys {
 public:
  Keys(Canvas& canvas, Frames& frames, NestedLook& inside, NoteLayer& notes, GroupLayer& groups,
       Arranger& arranger, AddMenu& addMenu, Renaming& renaming, DragAndDrop& drags,
       MapItems& items);

  /// Unfolds the selected frame; where nothing is folded, on to the next failed item of its Map.
  void expand();
  /// Both are false where the key means nothing here.
  bool press(QKeyEvent& event);
  bool release(QKeyEvent& event);
  /// The keyboard is elsewhere.
  void forget() { spaceHeld_ = false; }
  [[nodiscard]] bool spaceHeld() const { return spaceHeld_; }
  /// Space was held for a drag: letting it go opens no list.
  void useSpace() { spaceUsed_ = true; }

 private:
  [[nodiscard]] bool nudge(const QKeyEvent& event);
  [[nodiscard]] bool edit(const QKeyEvent& event);
  [[nodiscard]] bool look(const QKeyEvent& event);
  void renameSelected();
  void walkTo(int key, bool edges);
  void goToFirst();
  void enter();
  void escape();

  Canvas& canvas_;
  Frames& frames_;
  NestedLook& inside_;
  NoteLayer& notes_;
  GroupLayer& groups_;
  Arranger& arranger_;
  AddMenu& addMenu_;
  Renaming& renaming_;
  DragAndDrop& drags_;
  MapItems& items_;
  bool spaceHeld_ = false, spaceUsed_ = false;
};

}  // namespace stepwright::canvas
