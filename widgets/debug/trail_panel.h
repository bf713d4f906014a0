// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>
#include <vector>

#include "engine/analysis/trail.h"
#include "widgets/debug/trail_marks.h"

class QComboBox;
class QLabel;
class QModelIndex;
class QStandardItemModel;
class QToolButton;
class QTreeView;

namespace stepwright::debug {

class RunController;

/// The Trail dock: where a value of the selected state came from, place by place back to its
/// sources, or forward to what uses it; a click goes to that moment.
class TrailPanel : public QWidget {
  Q_OBJECT
 public:
  enum class Direction { ToSource, ToUse };
  explicit TrailPanel(RunController& controller, QWidget* parent = nullptr);

  /// "$discount", "input.order.total", "output": a value of the state whose data are shown.
  void follow(const QString& value, Direction direction = Direction::ToSource);
  /// The steps that are shown, by state.
  [[nodiscard]] TrailMarks marks() const { return trailMarks(steps_); }

 Q_SIGNALS:
  void stateActivated(const QString& stateId);
  void marksChanged();

 private:
  void build();
  [[nodiscard]] QToolButton* directionButton(const QString& text, const char* name);
  void showMoment();
  void clear();
  void addRows();
  void ask();
  void take(const std::vector<analysis::TrailStep>& steps);
  void say(const QString& words);
  void goTo(const QModelIndex& index);

  RunController& controller_;
  QToolButton* toSource_;
  QToolButton* toUse_;
  QComboBox* value_;
  QLabel* words_;
  QTreeView* tree_;
  QStandardItemModel* model_;
  std::vector<analysis::TrailStep> steps_;
  asl::StateId state_;  ///< whose values are offered
  quint32 run_ = 0;     ///< RunController::shownRun() of the steps
  int asked_ = 0;       ///< answers to what was asked before come too late
};

/// What a text names; nothing where it names no value.
[[nodiscard]] std::optional<analysis::TrailStart> trailStartOf(const QString& value);

}  // namespace stepwright::debug
