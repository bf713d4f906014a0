// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/asl/model.h"
#include "engine/interpreter/execution.h"
#include "engine/json/value.h"

namespace stepwright::replay {

/// A phase of a state by the name that the data flow has for it: "InputPath", "Parameters", "Task".
struct NamedPhase {
  interpreter::Phase phase = interpreter::Phase::Act;
  std::string name;
};
/// Those that a state goes through between its entry and its exit.
[[nodiscard]] std::vector<NamedPhase> phasesOf(const asl::State& state);

/// One phase of a state's data flow, before and after.
struct PhaseView {
  enum class Progress : std::uint8_t { Done, Here, Foreseen, Failed };
  /// What somebody changes who changes the data of this phase.
  enum class Edits : std::uint8_t { Input, Result, Output };
  interpreter::Phase phase = interpreter::Phase::Act;  ///< that it begins with
  std::string name;  ///< the field it is named by: "InputPath", "Parameters", "Task", "Assign", …
  std::string field;  ///< as written, on one line; "" = not set
  Progress progress = Progress::Foreseen;
  Edits edits = Edits::Input;
  std::optional<json::Value> before, after;
  std::string words;  ///< "2 added, 3 removed", "attempt 1"
};

/// The way of the data through one visit of one state.
struct DataFlow {
  asl::StateId state;
  std::string name;
  asl::QueryLanguage language = asl::QueryLanguage::JsonPath;
  std::int64_t event = 0;  ///< up to which it is shown
  int attempt = 0;
  std::uint32_t child = 0;  ///< the child execution (its fiber) that the visit belongs to; 0 = none
  bool reached = false;     ///< false: the state was not entered up to this moment
  std::vector<PhaseView> phases;
  std::optional<json::Value> input, result, output;
};

/// Where a visit of a state stands: its frame, and whether it is the present one.
struct Visit {
  interpreter::Execution execution;
  interpreter::FiberId fiber = 0;
  bool present = false;
  bool found = false;
};
/// The way of the data through that visit; `event` is the one up to which it is shown.
[[nodiscard]] DataFlow flowOf(const interpreter::Program& program, const Visit& visit,
                              std::int64_t event, const asl::StateId& id);
/// "2 added, 3 removed", "unchanged": how two values differ at their top level.
[[nodiscard]] std::string differenceInWords(const json::Value& before, const json::Value& after);

}  // namespace stepwright::replay
