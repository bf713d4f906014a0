// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include "engine/base/result.h"
#include "engine/json/value.h"

class QComboBox;
class QLabel;
class QLineEdit;

namespace stepwright::common {
class JsonView;
}

namespace stepwright::debug {

class RunController;

/// The Evaluator dock: an expression in either language against the moment that is shown, evaluated
/// while one types; Enter keeps it in the history, Up and Down bring it back.
class EvaluatorPanel : public QWidget {
  Q_OBJECT
 public:
  explicit EvaluatorPanel(RunController& controller, QWidget* parent = nullptr);
  void takeFocus();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void evaluate();
  void show(const Result<json::Value>& value);
  void keep();
  void browse(int by);

  RunController& controller_;
  QComboBox* language_;
  QLineEdit* expression_;
  QLabel* problem_;
  common::JsonView* result_;
  QStringList history_;
  int place_ = 0;
  bool languageChosen_ = false;
  int asked_ = 0;
  quint32 run_ = 0;  ///< RunController::shownRun() of what stands here
};

}  // namespace stepwright::debug
