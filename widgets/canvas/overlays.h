// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QWidget>

#include "widgets/common/field_line.h"

class QToolButton;

namespace stepwright::canvas {

struct Drawing;
struct Facts;

/// The zoom at the lower left of the canvas: smaller, the percentage (a click offers presets),
/// larger, fit.
class ZoomBar : public QFrame {
  Q_OBJECT
 public:
  explicit ZoomBar(QWidget* parent);
  void setZoom(double factor);

 signals:
  void stepRequested(int direction);
  void zoomRequested(double factor);
  void fitRequested();

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void offerPresets();
  QToolButton* percent_;
};

/// The whole drawing in small at the lower right, with a frame round what is seen; dragging it
/// scrolls.
class Minimap : public QWidget {
  Q_OBJECT
 public:
  explicit Minimap(QWidget* parent);
  void setDrawing(const Drawing& drawing, const Facts& facts);
  void setVisibleArea(const QRectF& area);

 signals:
  void centreRequested(const QPointF& point);
  void cornerRequested(Qt::Corner corner);
  void hideRequested();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;

 private:
  [[nodiscard]] QTransform toMap() const;
  void render();

  QVector<QRectF> boxes_, frames_, notes_;
  QVector<QColor> fills_;
  QRectF bounds_, seen_;
  QPixmap picture_;
};

/// Over a frame that is shown alone: the names on the way to it, and a way back out.
class DrillBar : public QFrame {
  Q_OBJECT
 public:
  explicit DrillBar(QWidget* parent);
  void setPath(const QStringList& names);

 signals:
  void leaveRequested();

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QToolButton* out_;
};

/// The field for a new name, over the box of the state.
class RenameField : public common::FieldLine {
  Q_OBJECT
 public:
  RenameField(const QString& name, QWidget* parent);
  /// It closes; `stays`: where the name is refused the field may open again.
  void end(bool take, bool stays = false);

 signals:
  void renamed(const QString& name, bool stays);
  /// Ended by a key: the keyboard goes back to where the state is.
  void finished();

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  bool done_ = false;
};

}  // namespace stepwright::canvas
