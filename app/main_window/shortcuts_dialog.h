// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QTreeWidget;

namespace stepwright::app {

class Actions;

/// All keys in a list by menu, with those that work on the graph alone at the end; a field narrows
/// it down.
class ShortcutsDialog : public QDialog {
  Q_OBJECT
 public:
  ShortcutsDialog(const Actions& actions, const QList<QAction*>& others, QWidget* parent);

 private:
  void add(const QString& group, const QString& keys, const QString& words);
  void addCanvasKeys();
  void filter(const QString& words);

  QTreeWidget* list_;
};

}  // namespace stepwright::app
