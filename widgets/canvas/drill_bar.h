// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QToolButton;

namespace stepwright::canvas {

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

}  // namespace stepwright::canvas
