// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QTransform>
#include <QVector>
#include <QWidget>

namespace stepwright::canvas {

struct Drawing;
struct Overlay;

/// The whole drawing in small at the lower right, with a frame round what is seen; dragging it
/// scrolls.
class Minimap : public QWidget {
  Q_OBJECT
 public:
  explicit Minimap(QWidget* parent);
  void setDrawing(const Drawing& drawing, const Overlay& overlay);
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
  bool stale_ = false;  ///< the picture is one of an earlier drawing
};

}  // namespace stepwright::canvas
