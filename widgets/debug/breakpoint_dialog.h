// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QTimer>
#include <functional>
#include <optional>
#include <vector>

#include "engine/asl/model.h"
#include "engine/session/moment.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace stepwright::debug {

/// Asks what a breakpoint waits for: kind, error or variable, condition, hits, item, log text, and
/// whether it stops.
/// Condition and log text are read while they are typed, and the condition is judged; what cannot
/// be read is said with its place, and not kept.
class BreakpointDialog : public QDialog {
  Q_OBJECT
 public:
  /// `state`: that it is set on; null where it is gone, or where there is none.
  BreakpointDialog(const debugger::Breakpoint& breakpoint, const asl::State* state,
                   QWidget* parent = nullptr);
  /// What condition and log text are written in where no state says it.
  void setLanguage(asl::QueryLanguage language);
  /// Who knows what the condition of such a breakpoint comes to now, and says it in words ("" where
  /// there is nothing to say); asked a little after each change.
  using Say = std::function<void(const QString& words)>;
  using Judge = std::function<void(const debugger::Breakpoint& typed, Say say)>;
  void setJudge(Judge judge);
  /// What it was where no field was changed.
  [[nodiscard]] debugger::Breakpoint breakpoint() const;

 private:
  [[nodiscard]] debugger::Breakpoint read() const;
  [[nodiscard]] debugger::Breakpoint::Kind kind() const;
  void showFields();  ///< those that the kind has
  void check();
  void judge();

  std::optional<asl::QueryLanguage> language_;  ///< of the state; nothing where there is none
  debugger::Breakpoint original_;
  debugger::Breakpoint shown_;  ///< what the fields make of it, as they were filled
  std::vector<debugger::Breakpoint::Kind> kinds_;  ///< in the order of their box
  QComboBox* kind_;
  QLineEdit* error_;
  QLineEdit* variable_;
  QLabel* variableProblem_;
  QLineEdit* condition_;
  QComboBox* hitRule_;
  QSpinBox* hitCount_;
  QLineEdit* item_;
  QLabel* itemProblem_;
  QLineEdit* log_;
  QComboBox* action_;
  QLabel* conditionProblem_;
  QLabel* conditionNow_;
  QLabel* logProblem_;
  QPushButton* ok_;
  Judge judge_;
  QTimer judgeSoon_;
  int judged_ = 0;  ///< how often it was asked
};

}  // namespace stepwright::debug
