// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/analysis/coverage.h"
#include "engine/analysis/run_test.h"

namespace stepwright::analysis {

/// What is to be told of a test that did not pass, line by line: each check that failed with what
/// was expected and what came, then why and what to do. The same for the same result.
[[nodiscard]] std::vector<std::string> verdictOf(const TestResult& result);

/// It in one line; "" where the test passed.
[[nodiscard]] std::string summaryOf(const TestResult& result);

/// "71 % (22 of 31): states 6 of 7, edges 9 of 12, …"; kinds that the definition has none of are
/// left out.
[[nodiscard]] std::string summaryOf(const Coverage& coverage);
/// The parts that no test came by: "rule 2 of \"How much?\"", …
[[nodiscard]] std::vector<std::string> notReached(const Coverage& coverage);

}  // namespace stepwright::analysis
