// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "engine/analysis/coverage.h"
#include "engine/analysis/run_test.h"
#include "engine/base/phrase.h"

namespace stepwright::analysis {

/// A way on from where tests came, that none of them took. What lies behind it follows from it.
struct MissedWay {
  Coverage::Part part;
  Phrase what;  ///< "Rule 3 of How much?"
  Phrase why;   ///< when it would be taken: "amount > 500", "catcher 1, any error"
};
/// In the order of the text.
[[nodiscard]] std::vector<MissedWay> missedWays(const Coverage& coverage,
                                                const asl::Machine& machine);

/// A test that has been tried, with what it reached.
struct TriedTest {
  const WorkflowTest* test;
  const TestResult* result;
};
/// A test that takes the way, with what it comes to as its expectation: one of the tried ones that
/// comes to the state, whose Task answers with the error that is caught or retried, or the one that
/// solvedTest() makes of it. `asked` is what nobody could find out: then it is that one as it is,
/// to be changed by who knows what input takes the way.
struct WayTest {
  WorkflowTest test;
  bool asked = false;
};
[[nodiscard]] WayTest testOf(const MissedWay& way, const std::vector<TriedTest>& tried,
                             const Subject& subject);

}  // namespace stepwright::analysis
