// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/rules/variable_rules.h"

#include <unordered_set>

#include "engine/json/pointer.h"
#include "engine/query/names.h"

namespace stepwright::asl::rules {
namespace {

using Names = std::unordered_set<std::string>;

struct Assignment {
  std::string name;
  std::string pointer;
  bool ofCatcher = false;
};

void collectFrom(const json::Value& assign, const std::string& pointer, bool jsonPath,
                 std::vector<Assignment>& all, bool ofCatcher = false) {
  for (const auto& member : assign.members()) {
    std::string name(member.name());
    if (jsonPath && name.ends_with(".$")) name.resize(name.size() - 2);
    all.push_back({std::move(name), json::pointerChild(pointer, member.name()), ofCatcher});
  }
}

std::vector<Assignment> assignmentsOf(const State& state) {
  std::vector<Assignment> all;
  const bool jsonPath = state.language == QueryLanguage::JsonPath;
  if (const json::Value* assign = state.fields.find("Assign"))
    collectFrom(*assign, state.id + "/Assign", jsonPath, all);
  for (std::size_t i = 0; i < state.choices.size(); ++i) {
    const auto& assign = state.choices[i].fields["Assign"];
    if (assign.isObject())
      collectFrom(assign, state.id + "/Choices/" + std::to_string(i) + "/Assign", jsonPath, all);
  }
  for (std::size_t i = 0; i < state.catchers.size(); ++i) {
    const auto& assign = state.catchers[i].fields["Assign"];
    if (assign.isObject())
      collectFrom(assign, state.id + "/Catch/" + std::to_string(i) + "/Assign", jsonPath, all,
                  true);
  }
  return all;
}

/// `outer`: what the machines around assign; none of it may be assigned again inside.
void checkVariablesOf(const Machine& machine, const Names& outer, Report& report) {
  Names own = outer;
  for (const auto& state : machine.states) {
    for (const auto& assignment : assignmentsOf(state)) {
      if (assignment.name == "states") {
        report.error(aws::reservedVariable, assignment.pointer);
      } else if (!query::isVariableName(assignment.name) && !hasPlaceholder(assignment.name)) {
        report.error(aws::variableName, assignment.pointer, {assignment.name});
      } else if (outer.contains(assignment.name)) {
        report.error(aws::outerVariable, assignment.pointer, {assignment.name});
      }
      // AWS lets a branch assign what only a catcher around it assigns too.
      if (!assignment.ofCatcher) own.insert(assignment.name);
    }
  }
  for (const auto& state : machine.states) {
    // Children of a distributed Map are executions of their own and see nothing of outside.
    for (const auto& nested : state.machines)
      checkVariablesOf(*nested, state.distributed ? Names() : own, report);
  }
}

}  // namespace

void checkVariables(const Machine& root, Report& report) { checkVariablesOf(root, {}, report); }

}  // namespace stepwright::asl::rules
