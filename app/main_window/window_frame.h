// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QString>

class QMainWindow;
class QMenuBar;
class QStatusBar;

namespace stepwright::app {

/// The name of the document in front, in the corner of the menu bar.
class MenuTitle : public QLabel {
  Q_OBJECT
 public:
  explicit MenuTitle(QMenuBar& bar);
  void setTitle(const QString& title, const QString& path);
};

/// A status bar that is filled by one widget, without the margins of its own layout.
[[nodiscard]] QStatusBar* filledStatusBar(QWidget* line, QWidget* parent);
/// A bar above the content, with an edge of one pixel round both, like the docks'.
[[nodiscard]] QWidget* framed(QWidget* above, QWidget* content, QWidget* parent);
/// Four pixels of the window's own ground left and right of the docks; the bars above and below
/// bring theirs along.
void addGaps(QMainWindow& window);

}  // namespace stepwright::app
