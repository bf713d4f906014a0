// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QModelIndex>
#include <QSet>
#include <QWidget>
#include <vector>

#include "engine/session/moment.h"
#include "widgets/common/breakpoint_mark.h"

class QLabel;
class QToolButton;

namespace stepwright::common {
class JsonView;
}

namespace stepwright::debug {

class RunController;

/// The Variables dock: input, result, variables by scope and the Context object of the moment; what
/// changed since the last stop in bold, or nothing else. A double click edits while the run is
/// paused, which forks it.
class VariablesPanel : public QWidget {
  Q_OBJECT
 public:
  explicit VariablesPanel(RunController& controller, QWidget* parent = nullptr);
  /// Sets the member at `pointer` of the scope's value; false where `text` is no JSON or it cannot
  /// be edited now.
  bool edit(int scope, const QString& pointer, const QString& text);

 Q_SIGNALS:
  void pathPicked(const QString& path);
  /// Where it came from is asked for, or where it is used: "$discount", "input.order".
  void sourceWanted(const QString& value);
  void usesWanted(const QString& value);
  /// The run is to stop, or not any more, where a state gives that variable another value.
  void stopWanted(const QString& variable);

 private:
  void showMoment();
  void show();
  void openEditor(int scope, const QString& pointer, const QString& text);
  void remember(const QModelIndex& index, bool folded);
  [[nodiscard]] QString valueNamed(int section, const QString& pointer) const;
  [[nodiscard]] QString variableAt(int section, const QString& pointer) const;
  [[nodiscard]] QString stopWords(const QString& variable) const;
  /// That stops where any state gives the variable another value; not set where there is none.
  [[nodiscard]] common::BreakpointMark stopOf(const QString& variable) const;

  RunController& controller_;
  common::JsonView* view_;
  QLabel* hint_;
  QToolButton* changed_;                ///< only what changed is shown
  std::vector<session::Scope> scopes_;  ///< by section
  QSet<QString> folded_;
  quint32 run_ = 0;  ///< RunController::shownRun() of what stands here
};

/// `root` with the value at the pointer replaced; the root itself for "".
[[nodiscard]] json::Value withAt(const json::Value& root, std::string_view pointer,
                                 json::Value value);

}  // namespace stepwright::debug
