// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointF>
#include <QPointer>

#include "widgets/canvas/drawing.h"

class QKeyEvent;

namespace stepwright::canvas {

class Canvas;
class GroupField;

/// The groups on a canvas: made of the states that are selected, given a title, taken away. Each
/// change asks for another arrangement.
class GroupLayer : public QObject {
  Q_OBJECT
 public:
  explicit GroupLayer(Canvas& canvas) : canvas_(canvas) {}

  /// The index of the group whose title stands there, the innermost; -1 = none does.
  [[nodiscard]] int groupAt(QPointF point) const;
  /// Null where none is.
  [[nodiscard]] const DrawnGroup* selected() const;
  /// Why the states that are selected can be no group; "" where they can.
  [[nodiscard]] QString whyNot() const;

  /// Opens a title to write for them; with the title the group is there.
  void add();
  void edit(int id);
  /// Its states stay.
  void remove(int id);
  /// Takes the title that is being written, if there is one.
  void commit();
  /// True where the key meant the selected group.
  bool key(QKeyEvent& event);
  void openMenu(const QPoint& globalPosition, int index);

 private:
  [[nodiscard]] QStringList selectedStates() const;
  void write(const DrawnGroup& group);
  void take(const DrawnGroup& group, const QString& title);

  Canvas& canvas_;
  QPointer<GroupField> field_;
};

}  // namespace stepwright::canvas
