// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include "engine/runtime/map_run_figures.h"

class QHBoxLayout;
class QLabel;
class QPushButton;
class QTreeView;

namespace stepwright::common {
class LinkButton;
class SearchField;
}  // namespace stepwright::common

namespace stepwright::debug {

class ChildGroups;
class MapRunHead;
class MapRunModel;
class RunController;

/// The Map run dock: how far a distributed Map is, what is tolerated, and which of its child
/// executions have failed; each can be opened and stepped.
class MapRunPanel : public QWidget {
  Q_OBJECT
 public:
  explicit MapRunPanel(RunController& controller, QWidget* parent = nullptr);
  /// The failed child after the one that is chosen, by its number.
  void nextFailed();

 Q_SIGNALS:
  /// There is a Map Run, where none was before.
  void began();

 protected:
  /// Next failed has a key that is the canvas's elsewhere.
  bool event(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void takeMoment();
  void takeFigures();
  void showChips();
  void showTitle();
  void enableButtons();
  void openRow(int row);
  void askForLimits();
  void redriveAll();
  [[nodiscard]] QHBoxLayout* titleRow();
  [[nodiscard]] QHBoxLayout* filterRow();
  void fillTable();

  RunController& controller_;
  std::shared_ptr<const runtime::MapRunFigures> figures_;
  MapRunHead* head_;
  MapRunModel* model_;
  QTreeView* table_;
  ChildGroups* groups_;
  QLabel* title_;
  QLabel* source_;
  QPushButton* pause_;
  QPushButton* abort_;
  QPushButton* limits_;
  common::SearchField* search_;
  QHBoxLayout* chips_;
  QStringList chipWords_;
  common::LinkButton* newer_;
  common::LinkButton* redrive_;
  common::LinkButton* next_;
  QTimer redraw_;
  QElapsedTimer drawn_;
};

}  // namespace stepwright::debug
