// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/phrase.h"
#include "engine/history/events.h"
#include "engine/interpreter/decision.h"
#include "engine/interpreter/program.h"
#include "engine/json/value.h"

namespace stepwright::analysis {

/// What a run of a test came to.
struct Outcome {
  std::string status;  ///< AWS's word; "RUNNING" where it could not go on
  std::optional<json::Value> output;
  std::optional<std::string> error, cause;
  Phrase halted;           ///< why it could not go on, in words; "" where it came to its end
  Phrase remedy;           ///< of that
  bool reachedTo = false;  ///< the last state of the segment was left, or the run ended in it

  history::Events events;
  std::vector<interpreter::Decision> decisions;
  interpreter::ProgramPtr program;  ///< what the decisions point to
  json::Value variables;            ///< the execution's own, at its end
};

/// A state that was entered.
struct Step {
  std::string name;
  bool own = true;  ///< of the execution itself, not of a branch or an item
};
/// In the order of the history.
[[nodiscard]] std::vector<Step> stepsOf(const Outcome& outcome);
/// The names of the own steps, or of all where `wanted` names one that is not of the execution's
/// own machine: only then do branches and items count.
[[nodiscard]] std::vector<std::string> pathOf(const Outcome& outcome,
                                              const std::vector<std::string>& wanted);

/// {"name": {"input", "output", "visits", "attempts"}}: the data of the last visit of each state;
/// "output" only where it was left, "attempts" (of all visits) only where it acts.
[[nodiscard]] json::Value statesOf(const Outcome& outcome);

}  // namespace stepwright::analysis
