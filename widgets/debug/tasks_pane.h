// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;

namespace stepwright::common {
class LinkButton;
}

namespace stepwright::debug {

class DebugStore;
class TasksPanel;

/// The Tasks dock: the list of who answers, and above it where its functions come from and what
/// makes others.
class TasksPane : public QWidget {
  Q_OBJECT
 public:
  explicit TasksPane(DebugStore& store, QWidget* parent = nullptr);
  [[nodiscard]] TasksPanel& panel() const { return *panel_; }

 private:
  void showSource(int functions, const QString& file);

  TasksPanel* panel_;
  common::LinkButton* source_;
  QToolButton* add_;
  QString file_;  ///< that the functions come from
};

}  // namespace stepwright::debug
