// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/analysis/outcome.h"
#include "engine/analysis/workflow_test.h"

namespace stepwright::analysis {

/// One thing that a test asked for, and what came.
struct Check {
  enum class Kind : std::uint8_t {
    Ends,     ///< the run came to an end at all; only told where it did not
    Reaches,  ///< the segment's last state was left; only told where it was not
    Status,
    Error,
    Path,
    Output,
    Assertion
  };
  Kind kind = Kind::Status;
  bool passed = true;
  std::string text;  ///< of an assertion: as it is written
  std::optional<json::Value> expected, got;
  Phrase note;  ///< why it did not pass, where expected and got do not say it
};

/// "status", "path", … for people.
[[nodiscard]] std::string_view toString(Check::Kind kind);

/// Everything that the test says of a run, held against what it came to. Values are equal whatever
/// the order of their keys, and 1 equals 1.0.
///
/// An assertion sees, as members of `$` and as variables: `input`, `output`, `status`, `error`,
/// `cause`, `path` (the names of the execution's own states), `states` (statesOf()), `variables`.
/// `$states.input` and `$states.output` are the run's, as in a workflow.
[[nodiscard]] std::vector<Check> checksOf(const WorkflowTest& test, const Outcome& outcome);

/// The test with what came in the place of what was expected and did not; assertions stay.
[[nodiscard]] WorkflowTest accepted(WorkflowTest test, const std::vector<Check>& checks);

/// What the run came to is what the test expects, and nothing else.
void expectOutcome(WorkflowTest& test, const Outcome& outcome);

/// Why a run went another way than a test expected: the state at which it did, and what happened
/// there. Empty where everything passed.
struct Reason {
  std::string state;
  Phrase words;
  asl::StateId id = {};  ///< of the state; "" = of none
  int visit = 1;         ///< the how many-eth time that it was entered
  Phrase brief = {};     ///< of a way or an output that differs, as it stands beside the state
};
[[nodiscard]] Reason reasonOf(const std::vector<Check>& checks, const Outcome& outcome);

}  // namespace stepwright::analysis
