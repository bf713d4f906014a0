// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>

#include "widgets/canvas/hit_test.h"

class QAction;
class QMenu;
class QPoint;

namespace stepwright::canvas {

class AddMenu;
class Arranger;
class Canvas;
class Frames;
class GroupLayer;
class NestedLook;
class NoteLayer;
class Renaming;

/// The context menu of a canvas: what can be done with what is selected, or with the whole.
class CanvasMenu : public QObject {
  Q_OBJECT
 public:
  CanvasMenu(Canvas& canvas, Frames& frames, NestedLook& inside, NoteLayer& notes,
             GroupLayer& groups, Arranger& arranger, AddMenu& addMenu, Renaming& renaming);

  /// At a point of the drawing; a note there has a menu of its own.
  void openAt(const QPoint& globalPosition, QPointF point);
  /// At what was selected last.
  void openAtSelection();

 private:
  enum class Needs { Nothing, Editing };
  void open(const QPoint& globalPosition, const Hit& hit);
  void openInside(const QPoint& globalPosition, const QString& state);
  void selectHit(const Hit& hit);
  QAction* add(QMenu& menu, const char* icon, const QString& words, Needs needs,
               std::function<void()> act);
  void addArranging(QMenu& menu, const QString& state, QPointF at);
  void addStop(QMenu& menu, const common::BreakpointMark& stop);
  void addStopKinds(QMenu& menu, const DrawnNode& node);
  void addEdge(QMenu& menu, const QString& key);
  void addStops(QMenu& menu, const QString& state, const QPoint& globalPosition);
  void addNested(QMenu& menu, const QString& state);
  void addState(QMenu& menu, const QString& state, const QPoint& globalPosition);
  void addClipboard(QMenu& menu, const QStringList& keys);
  void addSelection(QMenu& menu, const QStringList& keys);
  void addWhole(QMenu& menu);

  Canvas& canvas_;
  Frames& frames_;
  NestedLook& inside_;
  NoteLayer& notes_;
  GroupLayer& groups_;
  Arranger& arranger_;
  AddMenu& addMenu_;
  Renaming& renaming_;
};

}  // namespace stepwright::canvas
