// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/test_runner.h"

namespace stepwright::debug {

TestRunner::~TestRunner() { stop(); }

void TestRunner::stop() {
  ++round_;
  stop_ = true;
  if (thread_.joinable()) thread_.join();
  stop_ = false;
  waiting_.clear();
}

void TestRunner::run(analysis::Subject subject, std::vector<analysis::WorkflowTest> tests) {
  stop();
  const int round = round_;
  for (const analysis::WorkflowTest& test : tests) waiting_.insert(test.name);
  thread_ = std::thread([this, round, subject = std::move(subject), tests = std::move(tests)] {
    for (const analysis::WorkflowTest& test : tests) {
      auto result =
          std::make_shared<const analysis::TestResult>(analysis::runTest(test, subject, &stop_));
      if (stop_) return;
      QMetaObject::invokeMethod(this, [this, round, result] {
        if (round != round_) return;
        waiting_.erase(result->name);
        Q_EMIT finished(result);
      });
    }
    QMetaObject::invokeMethod(this, [this, round] {
      if (round == round_) Q_EMIT done();
    });
  });
}

}  // namespace stepwright::debug

#include "moc_test_runner.cpp"
