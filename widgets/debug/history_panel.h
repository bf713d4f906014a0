// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QStackedWidget;
class QTableView;
class QToolButton;
class QTreeView;

namespace stepwright::common {
class JsonView;
class SearchField;
}  // namespace stepwright::common

namespace stepwright::debug {

class DebugStore;
class EventModel;
class GanttView;
class RunController;
class RunTreeFilter;
class RunTreeModel;

/// History and Gantt on the same rows; or the exact events as a table with the details of one.
class HistoryPanel : public QWidget {
  Q_OBJECT
 public:
  HistoryPanel(DebugStore& store, RunController& controller, QWidget* parent = nullptr);
  void showEvents(bool events);

 Q_SIGNALS:
  void stateActivated(const QString& stateId);

 private:
  void createBar();
  [[nodiscard]] QWidget* createTree();
  [[nodiscard]] QWidget* createTable();
  void showMoment();
  void applyFilter();
  void saveAs();
  void treeRowPicked();
  void showTreeMenu(const QPoint& at);
  void showDetails(int row);

  DebugStore& store_;
  RunController& controller_;
  QStackedWidget* pages_;
  QToolButton* states_;
  QToolButton* events_;
  common::SearchField* search_;
  QCheckBox* failedFirst_;
  QTreeView* tree_;
  RunTreeModel* treeModel_;
  RunTreeFilter* filter_;
  GanttView* gantt_;
  QTableView* table_;
  EventModel* eventModel_;
  common::JsonView* details_;
  quint32 run_ = 0;  ///< RunController::shownRun() of what stands here
  bool following_ = false;
};

}  // namespace stepwright::debug
