// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <vector>

#include "engine/session/moment.h"
#include "engine/tasks/mocks/mock.h"
#include "widgets/debug/mock_check.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTabWidget;

namespace stepwright::debug {

class JsonEditor;

/// Something that an answer can begin with, and where it comes from.
struct AnswerOffer {
  QString title;  ///< "What was answered last"
  bool fails = false;
  QString result;  ///< JSON, or what somebody typed for it
  QString error, cause;
};

/// "Charge", and of a Task in an execution that a Task started "ShipFlow › Weigh".
[[nodiscard]] QString placeOf(const session::Question& question);

/// Asks for the answer of a Task that has no mock: a result or an error. What AWS would not take is
/// not taken here either.
class AnswerDialog : public QDialog {
  Q_OBJECT
 public:
  /// The first offer stands in the fields.
  explicit AnswerDialog(const session::Question& question, std::vector<AnswerOffer> offers = {},
                        QWidget* parent = nullptr);
  /// Who knows what TestState and AWS say of a result; nobody does without it.
  void setJudge(MockCheck::Judge judge);
  [[nodiscard]] tasks::MockBehaviour behaviour() const;
  /// All that call the same state are to be answered so, now and later.
  [[nodiscard]] bool isForAll() const { return forAll_; }
  /// What stands in the fields, whatever it is.
  [[nodiscard]] AnswerOffer draft() const;
  /// Nobody waits for the answer any more: says why, and lets what was typed be copied.
  void lapse(const QString& why);

 private:
  [[nodiscard]] QWidget* createErrorPage();
  void createButtons();
  void fill(const AnswerOffer& offer);
  void check();
  void acceptFor(bool all);

  std::vector<AnswerOffer> offers_;
  QString name_;
  QLabel* lapsed_;
  // In the order in which Tab goes through them.
  JsonEditor* result_;
  QLineEdit* error_;
  QLineEdit* cause_;
  QLabel* errorProblem_;
  QTabWidget* tabs_;
  MockCheck* verdict_;
  QComboBox* begin_;
  QPushButton* answer_;
  QPushButton* answerAll_;
  QPushButton* cancel_;
  bool forAll_ = false;
};

}  // namespace stepwright::debug
