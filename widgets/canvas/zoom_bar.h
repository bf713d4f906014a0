// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QToolButton;

namespace stepwright::canvas {

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

}  // namespace stepwright::canvas
