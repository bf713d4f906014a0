// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/hit_test.h"

class QHelpEvent;
class QMouseEvent;
class QNativeGestureEvent;
class QWheelEvent;

namespace stepwright::canvas {

class AddMenu;
class Arranger;
class Canvas;
class DragAndDrop;
class Frames;
class GroupLayer;
class Keys;
class MapItems;
class NestedLook;
class NoteLayer;

/// What the pointer does on a canvas: a press begins a gesture or does at once what it means.
class Pointer {
 public:
  Pointer(Canvas& canvas, Frames& frames, NestedLook& inside, NoteLayer& notes, GroupLayer& groups,
          Arranger& arranger, AddMenu& addMenu, DragAndDrop& drags, MapItems& items, Keys& keys);

  void press(QMouseEvent& event);
  void move(QMouseEvent& event);
  void release(QMouseEvent& event);
  void doubleClick(QMouseEvent& event);
  void leave();
  void wheel(QWheelEvent& event);
  /// True where two fingers zoom.
  bool pinch(QNativeGestureEvent& event);
  void showTip(const QHelpEvent& event);
  /// A drag moves states to where they are to stay, instead of to another place in the workflow.
  void setMoveByHand(bool byHand) { moveByHand_ = byHand; }

 private:
  void pressOn(const Hit& hit, QMouseEvent& event);
  [[nodiscard]] bool pressMark(const Hit& hit, const QString& key);
  [[nodiscard]] bool pressEnd(const Hit& hit, const QString& key, QMouseEvent& event);
  void pressThing(const Hit& hit, const QString& key, QMouseEvent& event);
  [[nodiscard]] bool pressNote(QPointF point);
  [[nodiscard]] bool pressGroup(QPointF point);
  [[nodiscard]] bool hoverNote(QPointF point);
  [[nodiscard]] QString keyOf(const Hit& hit) const;
  [[nodiscard]] QString tipOf(const Hit& hit) const;

  Canvas& canvas_;
  Frames& frames_;
  NestedLook& inside_;
  NoteLayer& notes_;
  GroupLayer& groups_;
  Arranger& arranger_;
  AddMenu& addMenu_;
  DragAndDrop& drags_;
  MapItems& items_;
  Keys& keys_;
  bool moveByHand_ = false;
};

}  // namespace stepwright::canvas
