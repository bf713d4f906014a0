// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsView>
#include <vector>

#include "engine/analysis/review.h"
#include "widgets/canvas/graph_scene.h"
#include "widgets/canvas/overlay.h"

namespace stepwright::canvas {

/// Two versions of a definition on one graph, to be looked at: nothing is changed here. It goes to
/// one difference after the other, and says which one is clicked.
class ReviewGraph : public QGraphicsView {
  Q_OBJECT
 public:
  explicit ReviewGraph(const analysis::Review& review, QWidget* parent = nullptr);

  /// Selects that difference and brings it into sight; -1 = none.
  void goTo(int difference);
  [[nodiscard]] int current() const { return current_; }
  /// All of it, never larger than 100 %.
  void fit();
  /// What stands on it, a line each, with its sign: "+ Audit", "− Pay > Ship". For tests.
  [[nodiscard]] QString printed() const;

 signals:
  void differenceClicked(int difference);

 protected:
  void wheelEvent(QWheelEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void zoomTo(double scale);
  [[nodiscard]] int differenceAt(QPointF point) const;
  [[nodiscard]] int differenceOf(const QString& key) const;

  const analysis::Review& review_;
  GraphScene scene_;
  Overlay overlay_;
  int current_ = -1;
  QPoint pressed_;
  bool fitted_ = true;  ///< nobody looked nearer yet: it stays whole when the window changes
};

}  // namespace stepwright::canvas
