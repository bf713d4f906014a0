// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "engine/session/compared_runs.h"
#include "widgets/debug/history_filter.h"

class QStackedWidget;
class QMenu;
class QTableView;
class QTreeView;

namespace stepwright::common {
class JsonView;
}

namespace stepwright::replay {
struct TreeRow;
}

namespace stepwright::debug {

class DebugStore;
class EventModel;
class GanttView;
class HistoryBar;
class RunController;
class RunTreeFilter;
class RunTreeModel;
class VisitDetails;

/// History and Gantt on the same rows with the details of the one that is selected; or the exact
/// events as a table with those of one.
class HistoryPanel : public QWidget {
  Q_OBJECT
 public:
  HistoryPanel(DebugStore& store, RunController& controller, QWidget* parent = nullptr);
  void showEvents(bool events);

 Q_SIGNALS:
  /// Two items are to be held against each other.
  void itemsCompared(const stepwright::session::ComparedItem& a,
                     const stepwright::session::ComparedItem& b);
  void stateActivated(const QString& stateId);
  /// What was answered in those rows of the run's tree is to be kept as mocks.
  void keepRequested(const std::vector<std::int32_t>& rows);

 private:
  void wireBar();
  [[nodiscard]] QWidget* createTree();
  [[nodiscard]] QWidget* createTable();
  void showMoment();
  void applyFilter();
  [[nodiscard]] std::optional<HistoryFilter::Range> shownRange() const;
  void applyLayout();
  void useTypes();
  void saveAs();
  void followMoment(bool otherRun);
  void treeRowPicked();
  void activate(const QModelIndex& index);
  void focusItemOf(const replay::TreeRow& row);
  void addComparison(QMenu& menu, const replay::TreeRow& row);
  void showTreeMenu(const QPoint& at);
  void addKeep(QMenu& menu);
  void showDetails(int row);

  DebugStore& store_;
  RunController& controller_;
  QStackedWidget* pages_;
  HistoryBar* bar_;
  QTreeView* tree_;
  RunTreeModel* treeModel_;
  RunTreeFilter* filter_;
  GanttView* gantt_;
  VisitDetails* visit_;
  QTableView* table_;
  EventModel* eventModel_;
  common::JsonView* details_;
  quint32 run_ = 0;  ///< RunController::shownRun() of what stands here
  bool following_ = false;
  qint64 event_ = -1;        ///< of the moment whose row is the current one
  std::uint32_t fiber_ = 0;  ///< and what is looked at there
  asl::StateId inside_;      ///< where one stands in an execution that a Task started
  std::int32_t picked_ =
      -1;  ///< the row of the tree that was picked since, which the focus follows
};

}  // namespace stepwright::debug
