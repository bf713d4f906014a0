// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <atomic>
#include <memory>
#include <thread>
#include <vector>

#include "engine/analysis/run_test.h"

namespace stepwright::debug {

using TestResultPtr = std::shared_ptr<const analysis::TestResult>;

/// Runs tests on a thread of its own, one after another; what comes of each arrives in the GUI
/// thread.
class TestRunner : public QObject {
  Q_OBJECT
 public:
  using QObject::QObject;
  ~TestRunner() override;

  /// What goes on is ended first, and nothing is told of it any more.
  void run(analysis::Subject subject, std::vector<analysis::WorkflowTest> tests);
  void stop();

 Q_SIGNALS:
  void finished(const stepwright::debug::TestResultPtr& result);
  void done();

 private:
  std::thread thread_;
  std::atomic<bool> stop_ = false;
  int round_ = 0;
};

}  // namespace stepwright::debug
