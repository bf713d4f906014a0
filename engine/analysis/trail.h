// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/analysis/run_visits.h"
#include "engine/analysis/value_sources.h"
#include "engine/asl/model.h"
#include "engine/base/phrase.h"

namespace stepwright::analysis {

/// A value of a run, at one visit of a state.
struct TrailStart {
  enum class Slot : std::uint8_t { Input, Arguments, Result, Output, Variable };
  std::size_t visit = 0;  ///< by its place in visitsIn()
  Slot slot = Slot::Input;
  std::string variable;  ///< its name
  ValuePath path;
  /// As the next state will find it, which was not entered yet: its input is that visit's output.
  bool after = false;
  std::int64_t event = 0;  ///< up to which the run is looked at; 0 = its end
};

/// What a person set in the debugger.
struct HandEdit {
  enum class Slot : std::uint8_t { Input, Result, Output, Variable };
  Slot slot = Slot::Input;
  std::string variable;              ///< its name
  std::uint32_t fiber = 0;           ///< whose state, or scope
  std::int64_t event = 0;            ///< the last one before
  std::optional<json::Value> value;  ///< nothing: the variable was taken away
};

/// One place that a value came by on its way.
struct TrailStep {
  int depth = 0;                  ///< deeper: one of several sources of the step above
  std::optional<RunVisit> visit;  ///< nothing: the execution's own input
  std::string field;              ///< "Assign", "Output", "Parameters"; "" of what has no field
  std::string expression;         ///< as written; "" where none made it
  std::string place;              ///< what was asked for there: "$.total", "$discount"
  std::optional<json::Value> value;
  Phrase words;  ///< where the way ends: "answered by the task"
};

/// What is known of a run that values are followed in.
struct TrailRun {
  const asl::Machine& machine;
  const std::vector<RunVisit>& visits;
  const history::EventLog& log;
  std::vector<HandEdit> edits = {};  ///< in the order of the events
};

/// Where that value came from, back to its sources, the newest place first: through the fields that
/// made it to answers of tasks, fixed values, what a person set, and the execution's input. Only
/// fields that a value was made in are steps; a state that hands it on is none. What no history
/// tells (of child executions) ends the way with words that say so.
[[nodiscard]] std::vector<TrailStep> trailOf(const TrailRun& run, const TrailStart& start);

}  // namespace stepwright::analysis
