// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "widgets/canvas/canvas_view.h"

namespace stepwright::canvas {

struct CanvasParts;
class NestedLook;
struct Hit;

/// Hands each event of the view to the part of the canvas that it concerns.
class InteractiveView : public CanvasView {
  Q_OBJECT
 public:
  explicit InteractiveView(QWidget* parent = nullptr);
  ~InteractiveView() override;

  [[nodiscard]] const Drawing& drawing() const override;
  [[nodiscard]] const Overlay& overlay() const override;
  [[nodiscard]] QStringList selection() const override;
  [[nodiscard]] QString spokenHint() const override;
  /// Makes the selected states a group, once its title is written; says why where they can be none.
  void groupSelected();
  /// What is looked at in the executions that Tasks started.
  [[nodiscard]] NestedLook& inside() const;
  /// What lies under a point of the drawing, as it is drawn now.
  [[nodiscard]] Hit hitAt(QPointF point) const;

 protected:
  [[nodiscard]] CanvasParts& parts() const { return *parts_; }

  void paintEvent(QPaintEvent* event) override;
  void drawBackground(QPainter* painter, const QRectF& rect) override;
  void drawForeground(QPainter* painter, const QRectF& rect) override;
  void resizeEvent(QResizeEvent* event) override;
  void scrollContentsBy(int dx, int dy) override;
  void changeEvent(QEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void keyReleaseEvent(QKeyEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dragMoveEvent(QDragMoveEvent* event) override;
  void dragLeaveEvent(QDragLeaveEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  bool viewportEvent(QEvent* event) override;

 private:
  void setUp();

  std::unique_ptr<CanvasParts> parts_;
};

}  // namespace stepwright::canvas
