// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace stepwright::common {

/// The frame round what has the keyboard, over everything else in a window. It comes with the first
/// key and goes with the first click: who points knows where the pointer is. Fields of text have a
/// frame of their own, and so has what says so by the property `ownFocusFrame`.
class FocusRing : public QWidget {
  Q_OBJECT
 public:
  explicit FocusRing(QWidget& window);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void followSoon();
  void follow();

  bool byKeyboard_ = false;
  bool pending_ = false;
};

}  // namespace stepwright::common
