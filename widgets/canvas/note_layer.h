// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointF>
#include <QPointer>

#include "widgets/canvas/drawing.h"

class QKeyEvent;

namespace stepwright::canvas {

class Canvas;
class NoteField;

/// The notes on a canvas: written, moved, tied to a state, taken away. Each change asks for another
/// arrangement.
class NoteLayer : public QObject {
  Q_OBJECT
 public:
  explicit NoteLayer(Canvas& canvas) : canvas_(canvas) {}

  /// The index of the uppermost note there; -1 = none is.
  [[nodiscard]] int noteAt(QPointF point) const;
  /// Whether a point of a note is its corner that is dragged to make it larger.
  [[nodiscard]] static bool isHandle(const DrawnNote& note, QPointF point);
  [[nodiscard]] const DrawnNote* selected() const;

  /// Opens a note to write in: at a state, or with its corner at a point.
  void add(const QString& state, QPointF at);
  /// The same where nobody pointed: at a state, or where nothing lies near that point.
  void addNear(const QString& state, QPointF middle);
  void edit(int id);
  void remove(int id);
  /// Several moves of one key may become one step of undo.
  void place(int id, const QRectF& rect, const QString& label, const QString& mergeKey);
  /// Takes the note that is being written, if there is one.
  void commit();
  /// True where the key meant the selected note.
  bool key(QKeyEvent& event);
  void openMenu(const QPoint& globalPosition, int index);

 private:
  void write(const DrawnNote& note);
  void take(const DrawnNote& note, const QString& words);
  void tie(int id, const QString& state);
  [[nodiscard]] QRectF freePlace(const QRectF& wanted, bool besideFrames) const;
  [[nodiscard]] QString nearestState(const QRectF& rect) const;

  Canvas& canvas_;
  QPointer<NoteField> field_;
};

}  // namespace stepwright::canvas
