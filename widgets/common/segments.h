// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;

namespace stepwright::common {

/// A few words side by side in one frame, of which one is chosen.
class Segments : public QWidget {
  Q_OBJECT
 public:
  explicit Segments(QWidget* parent = nullptr);
  QToolButton* add(const QString& words);

 protected:
  void paintEvent(QPaintEvent* event) override;
};

}  // namespace stepwright::common
