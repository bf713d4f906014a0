// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QTimer>
#include <functional>
#include <optional>
#include <vector>

#include "engine/asl/model.h"
#include "engine/session/moment.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace stepwright::debug {

/// Asks what a breakpoint waits for: kind, what the kind names, condition, hits, item, the one that
/// arms it, log text; whether it stops, and how often; and its group. What is typed is read at
/// once, and the condition is judged; what cannot be read is said with its place, and not kept.
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
  /// Another one, which may arm this one, in words.
  struct Other {
    std::uint32_t id = 0;
    QString words;
  };
  void setOthers(const std::vector<Other>& others, const std::vector<std::string>& groups);
  /// What it was where no field was changed.
  [[nodiscard]] debugger::Breakpoint breakpoint() const;

 private:
  [[nodiscard]] debugger::Breakpoint read() const;
  [[nodiscard]] debugger::Breakpoint::Kind kind() const;
  [[nodiscard]] QComboBox* addCombo(const char* name, const QStringList& words);
  [[nodiscard]] QLineEdit* addField(const char* name, const std::string& text);
  void createFields(const debugger::Breakpoint& breakpoint, const asl::State* state);
  void showExamples();
  void layOut();
  void wire();
  void showFields();  ///< those that the kind has
  void check();
  void judge();

  std::optional<asl::QueryLanguage> language_;  ///< of the state; nothing where there is none
  debugger::Breakpoint original_;
  debugger::Breakpoint shown_;  ///< what the fields make of it, as they were filled
  std::vector<debugger::Breakpoint::Kind> kinds_;  ///< in the order of their box
  QComboBox* kind_;
  std::vector<interpreter::Phase> phases_;  ///< the same of theirs
  std::vector<std::uint32_t> armers_{0};    ///< and of those that may arm it; 0 = none
  QComboBox* phase_;
  QLineEdit* expression_;
  QLabel* expressionProblem_;
  QComboBox* armedBy_;
  QComboBox* group_;
  QCheckBox* once_;
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
