// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QDockWidget;
class QHBoxLayout;
class QLabel;

namespace stepwright::common {

class CountBadge;

/// The head of a dock, 28 px high: its title, a count, room for buttons of its own, then float and
/// close. The title follows the dock's windowTitle.
class DockTitleBar : public QWidget {
  Q_OBJECT
 public:
  explicit DockTitleBar(QDockWidget* dock);

  /// The number in the badge; 0 hides it.
  void setCount(int count);
  /// Puts a widget between the title and the dock's own buttons.
  void addWidget(QWidget* widget);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void createButtons(QDockWidget* dock);

  QHBoxLayout* row_;
  QLabel* title_;
  CountBadge* badge_;
  int buttonsAt_ = 0;
};

}  // namespace stepwright::common
