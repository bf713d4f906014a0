// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

#include "app/cli/definitions.h"
#include "engine/analysis/coverage.h"
#include "engine/analysis/run_test.h"

namespace stepwright::cli {

struct TimedResult {
  analysis::TestResult result;
  double seconds = 0;  ///< of real time
};

/// What came of the tests of one definition.
struct TestedResults {
  const Definition* definition = nullptr;
  std::vector<TimedResult> tests;
  analysis::Coverage coverage;
};

/// Tells of tests, one definition after another.
class TestReport {
 public:
  TestReport() = default;
  TestReport(const TestReport&) = delete;
  TestReport& operator=(const TestReport&) = delete;
  virtual ~TestReport() = default;

  virtual void add(const TestedResults& results) = 0;
  virtual void end() = 0;
};

/// `format`: "text" for people, the same for the same results; "json" for one object {"tests",
/// "coverage", "passed", "failed"}; "tap" for harnesses that read the Test Anything Protocol.
/// `ways`: what was not reached is listed for people, too.
[[nodiscard]] std::unique_ptr<TestReport> makeTestReport(const std::string& format,
                                                         std::ostream& out, bool ways);

}  // namespace stepwright::cli
