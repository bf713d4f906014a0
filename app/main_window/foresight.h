// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <atomic>
#include <memory>

#include "engine/asl/document.h"
#include "engine/assist/try_expression.h"
#include "engine/tasks/mocks/mock.h"

namespace stepwright::app {

/// Looks ahead beside the window: what a state would be given if the workflow ran from the sample
/// input, with mocks alone. The newest question is answered, the ones before it are let go.
class Foresight : public QObject {
  Q_OBJECT
 public:
  explicit Foresight(QObject* parent = nullptr);
  ~Foresight() override;

  void ask(const asl::Document& document, const json::Value& input, const tasks::MockSet& mocks,
           const asl::StateId& state);
  void forget();
  /// What was foreseen last for the state that was asked for last; empty until it is known.
  [[nodiscard]] const assist::Sample& sample() const { return sample_; }

 signals:
  void foreseen();

 private:
  void look();

  asl::Document document_;
  json::Value input_;
  tasks::MockSet mocks_;
  asl::StateId state_;
  assist::Sample sample_;
  std::shared_ptr<std::atomic<bool>> stop_;
  QTimer soon_;
  QThreadPool pool_;
};

}  // namespace stepwright::app
