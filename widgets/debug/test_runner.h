// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <atomic>
#include <memory>
#include <set>
#include <string>
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
  /// Whether that test is under way or waits for its turn.
  [[nodiscard]] bool isToRun(const std::string& test) const { return waiting_.contains(test); }

 Q_SIGNALS:
  void finished(const stepwright::debug::TestResultPtr& result);
  void done();

 private:
  std::thread thread_;
  std::atomic<bool> stop_ = false;
  int round_ = 0;
  std::set<std::string> waiting_;  ///< names of those that nothing was told of
};

}  // namespace stepwright::debug
