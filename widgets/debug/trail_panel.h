// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>
#include <vector>

#include "engine/analysis/trail.h"

class QComboBox;
class QLabel;
class QModelIndex;
class QStandardItemModel;
class QTreeView;

namespace stepwright::debug {

class RunController;

/// The Trail dock: where a value of the selected state came from, place by place back to its
/// sources; a click goes to that moment.
class TrailPanel : public QWidget {
  Q_OBJECT
 public:
  explicit TrailPanel(RunController& controller, QWidget* parent = nullptr);

  /// "$discount", "input.order.total", "output": a value of the state whose data are shown.
  void follow(const QString& value);

 Q_SIGNALS:
  void stateActivated(const QString& stateId);

 private:
  void build();
  void showMoment();
  void ask();
  void take(const std::vector<analysis::TrailStep>& steps);
  void say(const QString& words);
  void goTo(const QModelIndex& index);

  RunController& controller_;
  QComboBox* value_;
  QLabel* words_;
  QTreeView* tree_;
  QStandardItemModel* model_;
  std::vector<analysis::TrailStep> steps_;
  asl::StateId state_;  ///< whose values are offered
  int asked_ = 0;       ///< answers to what was asked before come too late
};

/// What a text names; nothing where it names no value.
[[nodiscard]] std::optional<analysis::TrailStart> trailStartOf(const QString& value);

}  // namespace stepwright::debug
