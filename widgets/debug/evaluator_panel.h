// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "engine/base/result.h"
#include "engine/json/value.h"

class QComboBox;
class QLabel;

namespace stepwright::common {
class JsonView;
}

namespace stepwright::debug {

class ExpressionLine;
class RunController;

/// The Evaluator dock: an expression in either language against the moment that is shown, evaluated
/// while one types. Enter keeps the result, the newest first, with the event at which it was so; Up
/// and Down bring expressions back.
class EvaluatorPanel : public QWidget {
  Q_OBJECT
 public:
  explicit EvaluatorPanel(RunController& controller, QWidget* parent = nullptr);
  void takeFocus();

 private:
  /// A result that was kept.
  struct Kept {
    QString expression;
    json::Value value;
    qint64 event = 0;
  };
  void build();
  void showMoment();
  void evaluate();
  void take(const QString& expression, const Result<json::Value>& value);
  void keep();
  void forget();
  void showResults();

  RunController& controller_;
  QComboBox* language_;
  ExpressionLine* expression_;
  QLabel* problem_;
  common::JsonView* results_;
  QString evaluated_;  ///< what `now_` is the value of
  std::optional<json::Value> now_;
  std::vector<Kept> kept_;  ///< the newest first
  bool keepNext_ = false;   ///< Enter came before the result
  bool languageChosen_ = false;
  int asked_ = 0;
  quint32 run_ = 0;  ///< RunController::shownRun() of what stands here
};

}  // namespace stepwright::debug
