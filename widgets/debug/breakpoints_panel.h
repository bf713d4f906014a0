// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QWidget>
#include <functional>

#include "engine/session/moment.h"

class QCheckBox;
class QListView;

namespace stepwright::debug {

class DebugStore;
class RunController;

class BreakpointModel : public QAbstractListModel {
  Q_OBJECT
 public:
  BreakpointModel(DebugStore& store, RunController& controller, QObject* parent = nullptr);
  void refresh();
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

 private:
  DebugStore& store_;
  RunController& controller_;
  std::vector<debugger::Breakpoint> rows_;
  std::vector<int> hits_;
};

/// The Breakpoints dock: the list, and the four stops that belong to no state.
class BreakpointsPanel : public QWidget {
  Q_OBJECT
 public:
  BreakpointsPanel(DebugStore& store, RunController& controller, QWidget* parent = nullptr);
  /// Asks for condition, hits and log text.
  /// Asks how it is to be; one that is not in the list yet comes into it by OK alone.
  void edit(const debugger::Breakpoint& breakpoint);

 Q_SIGNALS:
  void stateActivated(const QString& stateId);

 private:
  void showContextMenu(const QPoint& at);
  void removeRow(int row);
  void toggleRow(int row);
  void applyStops();
  void refresh();
  [[nodiscard]] QCheckBox* addStop(const QString& text);

  /// What the condition comes to where the run was last, said in words.
  void judge(const debugger::Breakpoint& typed, const std::function<void(const QString&)>& say);

  DebugStore& store_;
  RunController& controller_;
  BreakpointModel* model_;
  QListView* list_;
  QCheckBox* uncaught_;
  QCheckBox* error_;
  QCheckBox* retry_;
  QCheckBox* end_;
  QCheckBox* away_;
};

}  // namespace stepwright::debug
