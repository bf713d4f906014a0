// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace stepwright::analysis {

/// What a report in JUnit's XML says of one test.
struct JunitCase {
  enum class Result : std::uint8_t { Passed, Failed, Error };
  std::string name;
  Result result = Result::Passed;
  std::string message;  ///< of one that did not pass: a line
  std::string text;     ///< all that is to be said of it
  double seconds = 0;   ///< of real time
};
/// The tests of one definition.
struct JunitSuite {
  std::string name;
  std::string file;
  std::vector<JunitCase> cases;
};

/// The report as CI servers read it: testsuites, testsuite, testcase with failure or error.
[[nodiscard]] std::string junitXml(const std::vector<JunitSuite>& suites);

}  // namespace stepwright::analysis
