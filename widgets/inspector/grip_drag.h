// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPoint>
#include <QPointer>
#include <QWidget>
#include <functional>

namespace stepwright::inspector {

/// Lets a handle be dragged: after a few pixels it tells where the pointer is, and where it was let
/// go; Esc calls it off. Alt+Up and Alt+Down on the handle do the same by one step.
class GripDrag : public QObject {
  Q_OBJECT
 public:
  explicit GripDrag(QWidget* grip);

 signals:
  void moved(const QPoint& global);
  void dropped(const QPoint& global);
  void cancelled();
  void stepped(int by);
  /// Pressed and let go in place.
  void clicked(const QPoint& global);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QPoint start_;
  bool pressed_ = false;
  bool dragging_ = false;
};

/// The line that shows where what is dragged would go, with a dot at its head.
class InsertionLine : public QWidget {
  Q_OBJECT
 public:
  explicit InsertionLine(QWidget* parent);
  /// At that height of the parent, from `left` on.
  void showAt(int y, int left, int right);

 protected:
  void paintEvent(QPaintEvent* event) override;
};

/// Lets a row be dragged by its grip among the others of its list, while a line shows where it
/// would go.
class RowDrag : public QObject {
  Q_OBJECT
 public:
  using Rows = std::function<QWidgetList()>;  ///< from the top down, the row itself too
  RowDrag(QWidget* grip, QWidget* row, Rows rows);
  /// As Alt+Up and Alt+Down do.
  void step(int by);

 signals:
  /// The row is to stand at that place afterwards.
  void moveRequested(int from, int to);

 private:
  [[nodiscard]] int heightOf(const QPoint& global) const;
  [[nodiscard]] int gapAt(int y) const;
  void showGap(int y);
  void dropAt(int y);

  QWidget* row_;
  Rows rows_;
  QPointer<InsertionLine> line_;
};

}  // namespace stepwright::inspector
