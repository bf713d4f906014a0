// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/analysis/check.h"
#include "engine/analysis/outcome.h"
#include "engine/analysis/workflow_test.h"
#include "engine/asl/model.h"

namespace stepwright::analysis {

/// What is tested.
struct Subject {
  asl::MachinePtr machine;
  std::string name;  ///< of the state machine
  bool express = false;
  tasks::MockSet mocks;  ///< of the document, for tests that bring none
};

struct TestResult {
  std::string name;
  bool passed = false;
  std::optional<Error> refused;  ///< why it could not be run at all
  std::vector<Check> checks;
  Reason reason;
  Outcome outcome;
  /// How often it came by each part of the definition, by its JSON pointer (coverage.h).
  std::map<std::string, int> reached;
  double seconds = 0;  ///< that it took, of real time
};

/// Runs it from a moment that is always the same (testStart), on a virtual clock, with the seed 1,
/// so that it comes to the same each time. `interruption`, where it reads true, ends it.
[[nodiscard]] TestResult runTest(const WorkflowTest& test, const Subject& subject,
                                 const std::atomic<bool>* interruption = nullptr);

/// When a test's clock starts: 2026-01-01T00:00:00Z.
inline constexpr Timestamp testStart{1'767'225'600'000};
/// What its execution is called.
inline constexpr std::string_view testExecution = "test";

}  // namespace stepwright::analysis
