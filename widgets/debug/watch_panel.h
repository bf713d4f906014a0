// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

#include "widgets/common/true_focus.h"

namespace stepwright::debug {

class DebugStore;
class RunController;
class WatchModel;

/// The Watch dock: expressions in groups. The menu of one puts it into a group, new or there
/// already; F2 renames a group, Delete takes away.
class WatchPanel : public common::TrueFocus<QTreeView> {
  Q_OBJECT
 public:
  WatchPanel(DebugStore& store, RunController& controller, QWidget* parent = nullptr);

 Q_SIGNALS:
  /// The expression's value is to stand on the canvas, beside the state that is looked at.
  void pinWanted(const QString& expression);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;

 private:
  void openNew();
  void groupAnew(const QModelIndex& index);

  WatchModel* model_;
  quint32 run_ = 0;  ///< RunController::shownRun() of what stands here
};

}  // namespace stepwright::debug
