// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>
#include <vector>

#include "engine/asl/model.h"
#include "engine/json/value.h"

namespace stepwright::asl {

/// The variables that one state's own fields read, in the order of the alphabet; what its branches
/// and its item processor read is said of their states.
struct VariableReferences {
  StateId state;
  std::string name;
  std::set<std::string> variables;
};

/// What one state reads.
[[nodiscard]] std::set<std::string> variablesReadBy(const State& state);

/// Every state of the document that reads variables, nested ones too, in the order of the text.
[[nodiscard]] std::vector<VariableReferences> variableReferences(const Machine& machine);

/// The same as DescribeStateMachine answers it: {"State1": ["a", "b"]}.
[[nodiscard]] json::Value variableReferencesAnswer(const Machine& machine);

}  // namespace stepwright::asl
